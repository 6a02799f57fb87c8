/** The operators' page at {@code /ops}: what {@code /api/ops} tells, as a picture. */
@NullMarked
package app.gravl.api.ops.page;

import org.jspecify.annotations.NullMarked;
