/** Read your writes: the token of a write, and insight reads that wait for it. */
@NullMarked
package app.gravl.api.consistency;

import org.jspecify.annotations.NullMarked;
