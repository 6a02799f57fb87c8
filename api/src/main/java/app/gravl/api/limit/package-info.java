/** How many requests a user may send. */
@NullMarked
package app.gravl.api.limit;

import org.jspecify.annotations.NullMarked;
