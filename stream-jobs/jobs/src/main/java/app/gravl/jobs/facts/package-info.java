/** Facts as the tables hold them, of many users at once and all of one moment. */
@NullMarked
package app.gravl.jobs.facts;

import org.jspecify.annotations.NullMarked;
