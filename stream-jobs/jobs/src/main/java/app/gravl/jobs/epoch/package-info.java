/** Asking for a snapshot of everything where the stream can't be complete any more. */
@NullMarked
package app.gravl.jobs.epoch;

import org.jspecify.annotations.NullMarked;
