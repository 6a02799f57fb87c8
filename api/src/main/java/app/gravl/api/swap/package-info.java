/** Another workout instead of the planned one: what could be done, the swap, its undoing. */
@NullMarked
package app.gravl.api.swap;

import org.jspecify.annotations.NullMarked;
