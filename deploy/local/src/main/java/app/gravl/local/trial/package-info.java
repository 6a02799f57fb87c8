/** A running system that is put to a trial, measured or broken, and what a trial leaves behind. */
@NullMarked
package app.gravl.local.trial;

import org.jspecify.annotations.NullMarked;
