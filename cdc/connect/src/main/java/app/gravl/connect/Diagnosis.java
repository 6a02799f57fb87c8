package app.gravl.connect;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether the stream of an epoch can still be complete, from what Postgres and Connect remember. A
 * pure rule: it is asked before a worker starts and while one runs.
 */
final class Diagnosis {

  /** What the connector is doing while it is judged. */
  enum Activity {
    /** Not running, and nobody will start it before the judgement is acted on. */
    AT_REST,
    STARTING,
    RUNNING
  }

  /**
   * @param loss true where changes were lost, which alarms; false where only work must be repeated
   */
  record Problem(boolean loss, String reason) {}

  private Diagnosis() {}

  /**
   * @param storedOffset asked only where it matters, because it must be read from Kafka
   * @param written up to where the server's WAL goes, in bytes
   */
  static Optional<Problem> of(
      Optional<ReplicationSlot.State> slot,
      Supplier<Optional<StoredOffsets.Offset>> storedOffset,
      long written,
      Activity activity) {
    if (slot.isEmpty()) {
      // A connector that never stored an offset may not have come to making its slot.
      return activity == Activity.RUNNING || storedOffset.get().isPresent()
          ? loss("it is gone")
          : Optional.empty();
    }
    String broken = slot.get().broken();
    if (broken != null) {
      return loss(broken);
    }
    if (activity != Activity.AT_REST) {
      return Optional.empty();
    }
    Optional<StoredOffsets.Offset> offset = storedOffset.get();
    if (offset.isEmpty() && slot.get().unfinished()) {
      // Nothing was read from it: the epoch's first snapshot is still to come.
      return Optional.empty();
    }
    if (offset.isEmpty() || !offset.get().snapshotDone()) {
      // Taken up again, a snapshot would not be of one moment, and rows that it already sent would
      // outlive their deletion.
      return Optional.of(new Problem(false, "its snapshot did not complete"));
    }
    long beyond = offset.get().lsn() - written;
    if (beyond > 0) {
      return loss(
          "the connector stands %d bytes beyond the server's WAL: it was put back"
              .formatted(beyond));
    }
    // The connector confirms to Postgres only what its stored offset covers.
    long ahead = slot.get().confirmed() - offset.get().lsn();
    return ahead > 0
        ? loss(
            "it stands %d bytes of WAL ahead of the connector: made anew, or offsets were lost"
                .formatted(ahead))
        : Optional.empty();
  }

  private static Optional<Problem> loss(String reason) {
    return Optional.of(new Problem(true, reason));
  }
}
