/**
 * From Postgres to Kafka: topics, the Connect worker, and the registration of its one connector.
 */
@NullMarked
package app.gravl.connect;

import org.jspecify.annotations.NullMarked;
