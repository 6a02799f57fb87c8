/** Records from Kafka into the stream; what can't be read goes to the dead letters. */
@NullMarked
package app.gravl.jobs.intake;

import org.jspecify.annotations.NullMarked;
