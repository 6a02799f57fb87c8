/** The hops of the pipeline, and what a look at one of them tells. */
@NullMarked
package app.gravl.api.ops.hop;

import org.jspecify.annotations.NullMarked;
