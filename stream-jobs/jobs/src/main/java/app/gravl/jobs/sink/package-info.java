/** Insights into Postgres: one user, one transaction, one version, however often and late. */
@NullMarked
package app.gravl.jobs.sink;

import org.jspecify.annotations.NullMarked;
