/**
 * The facts of one user as the job keeps them: exact under repeated, late and reordered changes,
 * and compact. Knows nothing of Flink.
 */
@NullMarked
package app.gravl.jobs.ledger;

import org.jspecify.annotations.NullMarked;
