/**
 * Runs procedures that are documents: {@code deploy/k8s/GO_LIVE.md} and {@code ROLLBACK.md} are
 * read, and the commands that stand in them are run. There is no second truth.
 */
@NullMarked
package app.gravl.golive;

import org.jspecify.annotations.NullMarked;
