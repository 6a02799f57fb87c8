/** Debezium on Kafka Connect, as its own interfaces tell. */
@NullMarked
package app.gravl.api.ops.capture;

import org.jspecify.annotations.NullMarked;
