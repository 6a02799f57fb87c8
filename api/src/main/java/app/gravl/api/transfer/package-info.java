/** Whole histories in and out: import and export, streamed. */
@NullMarked
package app.gravl.api.transfer;

import org.jspecify.annotations.NullMarked;
