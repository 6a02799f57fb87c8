/** Compares what is served with what follows from the facts. */
@NullMarked
package app.gravl.jobs.verify;

import org.jspecify.annotations.NullMarked;
