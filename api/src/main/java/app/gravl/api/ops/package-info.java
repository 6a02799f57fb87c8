/** For those who run the system; needs a token of the scope {@code ops}. */
@NullMarked
package app.gravl.api.ops;

import org.jspecify.annotations.NullMarked;
