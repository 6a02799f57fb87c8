/** What to train next, as the stream computed it. */
@NullMarked
package app.gravl.api.recommendation;

import org.jspecify.annotations.NullMarked;
