package app.gravl.jobs.insights;

import app.gravl.jobs.changes.FactChange;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;

/**
 * Changes of a user that have arrived and are not yet applied. A bump covers what came before it;
 * what comes behind the last bump may be half of a transaction, and stays until its own bump comes.
 * Rows that were loaded with triggers off get no bump: they are overdue once the stream has moved
 * on by {@link #BUMP_MILLIS}. By commit times, since a long transaction, whose rows all have one,
 * may take longer than that to arrive.
 */
final class PendingFacts {

  /** How long a row may wait for its bump, in milliseconds of commit time. */
  static final long BUMP_MILLIS = 10_000;

  /**
   * @param covered to be applied now
   * @param uncovered to be kept
   * @param overdue how many of the covered have no bump
   */
  record Split(List<FactChange<?>> covered, List<byte[]> uncovered, int overdue) {}

  private final ListState<byte[]> state;

  PendingFacts(ListState<byte[]> state) {
    this.state = state;
  }

  void add(byte[] fact) throws Exception {
    state.add(fact);
  }

  boolean isEmpty() throws Exception {
    return !state.get().iterator().hasNext();
  }

  /**
   * @param lastCommit the latest commit that the stream has brought, epoch milliseconds; 0 where a
   *     bump may yet be on its way
   */
  Split split(long lastCommit) throws Exception {
    List<byte[]> bytes = new ArrayList<>();
    List<FactChange<?>> facts = new ArrayList<>();
    int covered = 0;
    int applied = 0;
    for (byte[] fact : state.get()) {
      FactChange<?> change = FactChange.ofBytes(fact);
      bytes.add(fact);
      facts.add(change);
      if (change.isBump()) {
        covered = facts.size();
        applied = covered;
      } else if (!change.snapshot() && lastCommit - change.committedAt() >= BUMP_MILLIS) {
        // Not so a snapshot's rows: they wait for its last one, however long it takes.
        applied = facts.size();
      }
    }
    return new Split(
        facts.subList(0, applied), bytes.subList(applied, bytes.size()), applied - covered);
  }

  void keep(List<byte[]> uncovered) throws Exception {
    if (uncovered.isEmpty()) {
      state.clear();
    } else {
      state.update(new ArrayList<>(uncovered));
    }
  }
}
