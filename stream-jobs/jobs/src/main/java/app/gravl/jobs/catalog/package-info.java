/** The catalog as the stream brings it: staged row by row, in force from bump to bump. */
@NullMarked
package app.gravl.jobs.catalog;

import org.jspecify.annotations.NullMarked;
