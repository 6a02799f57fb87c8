/** Traces, by OpenTelemetry: off unless an agent or the environment turns them on. */
@NullMarked
package app.gravl.api.tracing;

import org.jspecify.annotations.NullMarked;
