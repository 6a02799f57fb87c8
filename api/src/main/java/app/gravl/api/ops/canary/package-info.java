/** What travels the whole way and tells, on arrival, how old is what users see. */
@NullMarked
package app.gravl.api.ops.canary;

import org.jspecify.annotations.NullMarked;
