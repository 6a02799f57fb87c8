/** Prometheus, Alertmanager and Postgres' exporter around the running system, where installed. */
@NullMarked
package app.gravl.local.monitoring;

import org.jspecify.annotations.NullMarked;
