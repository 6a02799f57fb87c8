/** The streaming job, as Flink tells. */
@NullMarked
package app.gravl.api.ops.job;

import org.jspecify.annotations.NullMarked;
