/** The parts of a running system, in which order they start and stop. */
@NullMarked
package app.gravl.local.system;

import org.jspecify.annotations.NullMarked;
