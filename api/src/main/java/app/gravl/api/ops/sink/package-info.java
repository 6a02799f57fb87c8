/** The way from the job into the tables, and what is not in them yet. */
@NullMarked
package app.gravl.api.ops.sink;

import org.jspecify.annotations.NullMarked;
