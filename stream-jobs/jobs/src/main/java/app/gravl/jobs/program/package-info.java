/** What the programs beside the stream have in common. */
@NullMarked
package app.gravl.jobs.program;

import org.jspecify.annotations.NullMarked;
