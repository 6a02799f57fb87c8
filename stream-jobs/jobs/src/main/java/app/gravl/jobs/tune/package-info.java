/** What-if: the same history under other parameters, beside what is served. */
@NullMarked
package app.gravl.jobs.tune;

import org.jspecify.annotations.NullMarked;
