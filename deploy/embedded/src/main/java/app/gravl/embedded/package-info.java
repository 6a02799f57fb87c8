/** A real Postgres and a real Kafka broker, started and stopped by this process. */
@NullMarked
package app.gravl.embedded;

import org.jspecify.annotations.NullMarked;
