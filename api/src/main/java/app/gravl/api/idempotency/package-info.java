/** A request that is sent twice is done once: {@code Idempotency-Key}. */
@NullMarked
package app.gravl.api.idempotency;

import org.jspecify.annotations.NullMarked;
