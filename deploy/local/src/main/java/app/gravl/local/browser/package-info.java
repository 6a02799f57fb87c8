/** A browser that is led from here, as a person would lead it. */
@NullMarked
package app.gravl.local.browser;

import org.jspecify.annotations.NullMarked;
