/** One user, taken out of everything that a system holds. */
@NullMarked
package app.gravl.local.erasure;

import org.jspecify.annotations.NullMarked;
