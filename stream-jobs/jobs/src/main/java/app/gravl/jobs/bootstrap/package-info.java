/** The state that an epoch's stream begins with, read from the facts tables by a batch job. */
@NullMarked
package app.gravl.jobs.bootstrap;

import org.jspecify.annotations.NullMarked;
