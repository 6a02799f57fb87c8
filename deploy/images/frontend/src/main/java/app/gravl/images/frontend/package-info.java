/** Writes the page of users as files, and what nginx must say with them. */
@NullMarked
package app.gravl.images.frontend;

import org.jspecify.annotations.NullMarked;
