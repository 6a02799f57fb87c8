/** What this process does, for Prometheus, on a port of its own. */
@NullMarked
package app.gravl.api.metrics;

import org.jspecify.annotations.NullMarked;
