/** Who is signed in. */
@NullMarked
package app.gravl.api.me;

import org.jspecify.annotations.NullMarked;
