/** Everybody's insights at once, by the model and the writer of the stream. */
@NullMarked
package app.gravl.jobs.backfill;

import org.jspecify.annotations.NullMarked;
