/** How every process that is not Flink's shows its metrics: on a port of its own. */
@NullMarked
package app.gravl.metrics;

import org.jspecify.annotations.NullMarked;
