/** Which exercise a name in an export means, whatever its spelling, order of words and brackets. */
@NullMarked
package app.gravl.api.imports.match;

import org.jspecify.annotations.NullMarked;
