/** The jobs between Kafka and Postgres. */
@NullMarked
package app.gravl.jobs;

import org.jspecify.annotations.NullMarked;
