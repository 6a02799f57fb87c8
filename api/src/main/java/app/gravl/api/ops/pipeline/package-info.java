/** All hops together: read once, for commands, the page and metrics alike. */
@NullMarked
package app.gravl.api.ops.pipeline;

import org.jspecify.annotations.NullMarked;
