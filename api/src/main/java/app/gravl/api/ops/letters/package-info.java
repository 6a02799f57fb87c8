/** The dead letters, for those who run the system: listed, and put back. */
@NullMarked
package app.gravl.api.ops.letters;

import org.jspecify.annotations.NullMarked;
