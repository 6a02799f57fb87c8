/** A system's database in one file, and back. */
@NullMarked
package app.gravl.local.backup;

import org.jspecify.annotations.NullMarked;
