/** Where the reading of a topic begins, and whether it can be complete from there. */
@NullMarked
package app.gravl.jobs.source;

import org.jspecify.annotations.NullMarked;
