/** The catalog everybody shares: read from the files under resources, checked, loaded. */
@NullMarked
package app.gravl.catalog;

import org.jspecify.annotations.NullMarked;
