/** The gravl command: everything in one process on one machine. */
@NullMarked
package app.gravl.local;

import org.jspecify.annotations.NullMarked;
