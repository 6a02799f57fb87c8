package app.gravl.jobs.intake;

import app.gravl.jobs.epoch.Loss;
import app.gravl.schema.AlarmKind;
import org.jspecify.annotations.Nullable;

/**
 * What one shard of the change stream sent through a partition, as its reader sees it: whether
 * records are missing, and which epoch it has come to. The records themselves tell what is lost:
 * the first one behind a gap names the epoch that is not complete any more. A later epoch is, for
 * its snapshot stands behind it.
 */
final class ShardOfPartition {

  private final PartitionState state;
  private long oldReportedAt;

  ShardOfPartition(PartitionState state) {
    this.state = state;
  }

  /** Of which nothing has come through this partition yet, where something of this one has. */
  ShardOfPartition another(int shard) {
    PartitionState other = new PartitionState(state.partition, shard);
    other.topicId = state.topicId;
    other.next = state.next;
    other.loss = state.loss;
    other.lossBeforeAll = state.lossBeforeAll;
    return new ShardOfPartition(other);
  }

  int shard() {
    return state.shard;
  }

  PartitionState state(long checkpoint) {
    state.checkpoint = checkpoint;
    return state;
  }

  /**
   * @param goesOn whether what stands before is to be known
   */
  void opened(RawRecord record, Opening opening, boolean goesOn) {
    String loss = opening.loss;
    if (loss.isEmpty()) {
      // The source has kept the same offset; where it says another, one of the two is damaged.
      missingBefore(record);
    }
    boolean withoutState = loss.isEmpty() && goesOn && state.next < 0;
    if (withoutState) {
      loss = "the job was not started from the savepoint of its epoch";
    }
    state.next = record.offset;
    if (loss.isEmpty() && !state.topicId.isEmpty() && !state.topicId.equals(opening.topicId)) {
      loss = "the topic was made anew";
    }
    state.topicId = opening.topicId;
    if (!loss.isEmpty()) {
      // What a snapshot of a later epoch brings is whole: it stands behind where this one began.
      lost(record, loss, opening.empty || withoutState);
    }
  }

  /** To be told of every record, in the order of their offsets. */
  void arrived(RawRecord record) {
    missingBefore(record);
    state.next = record.offset + 1;
  }

  private void missingBefore(RawRecord record) {
    if (record.offset > state.next && state.next >= 0) {
      lost(record, "offsets %d to %d are missing".formatted(state.next, record.offset - 1), false);
    }
  }

  private void lost(RawRecord at, String what, boolean beforeAll) {
    state.loss = "%s-%d: %s".formatted(at.topic, at.partition, what);
    state.lossBeforeAll = beforeAll;
  }

  /** Whether a change of this epoch is of the past: a later one has replaced all state. */
  boolean isPast(long epoch) {
    return epoch < state.epoch;
  }

  /**
   * The first time that the source itself sends what is past: it will send nothing of the epoch
   * that the state stands on.
   */
  @Nullable Loss past(RawRecord record, long epoch) {
    if (record.replayed || oldReportedAt == state.epoch) {
      return null;
    }
    oldReportedAt = state.epoch;
    return new Loss(
        AlarmKind.OLD_EPOCH,
        state.epoch,
        "%s: the source sends epoch %d, state has seen %d"
            .formatted(record.place(), epoch, state.epoch));
  }

  /**
   * Takes note of a change that is not past.
   *
   * @param snapshotLsn of the snapshot that it was read by; 0: by none
   * @return what is lost before it
   */
  @Nullable Loss reached(RawRecord record, long epoch, long snapshotLsn) {
    if (epoch > state.epoch) {
      state.epoch = epoch;
      state.snapshotLsn = 0;
    }
    Loss again = snapshotLsn == 0 || record.replayed ? null : snapshotAt(record, snapshotLsn);
    if (state.loss.isEmpty()) {
      return again;
    }
    String reason = state.loss;
    state.loss = "";
    return state.lossBeforeAll && snapshotLsn != 0 ? again : incomplete(epoch, reason);
  }

  private @Nullable Loss snapshotAt(RawRecord record, long lsn) {
    if (state.snapshotLsn == 0) {
      state.snapshotLsn = lsn;
    }
    // Told once: whatever else is missing, the same new epoch replaces it.
    return isOfAnotherSnapshot(lsn) && isComplete(state.epoch)
        ? incomplete(
            state.epoch,
            "%s: epoch %d is snapshotted again, at LSN %d after LSN %d"
                .formatted(record.place(), state.epoch, lsn, state.snapshotLsn))
        : null;
  }

  /**
   * An epoch has one snapshot. The rows of a second one, as of a source that was made to forget its
   * offsets, are of no use: they don't tell what was deleted before it, and hide what was changed
   * between the two. Without them whatever is missing shows by the versions that are left out.
   *
   * @param snapshotLsn of a row of the epoch that was reached; 0: of no snapshot
   */
  boolean isOfAnotherSnapshot(long snapshotLsn) {
    return snapshotLsn != 0 && state.snapshotLsn != 0 && snapshotLsn != state.snapshotLsn;
  }

  /** A table's rows are gone without a change of each. */
  @Nullable Loss truncated(RawRecord record, long epoch, String table) {
    return isPast(epoch)
        ? null
        : incomplete(epoch, "%s: %s was truncated".formatted(record.place(), table));
  }

  private Loss incomplete(long epoch, String reason) {
    state.incompleteEpoch = epoch;
    return new Loss(AlarmKind.CHANGES_LOST, epoch, reason);
  }

  /** The loss that no record will tell the epoch of for long. */
  @Nullable Loss lossWithoutRecord() {
    if (state.loss.isEmpty()) {
      return null;
    }
    Loss loss = new Loss(AlarmKind.CHANGES_LOST, Loss.OF_UNKNOWN_EPOCH, state.loss);
    state.loss = "";
    return loss;
  }

  /** Whether all changes of this epoch up to here were read. */
  boolean isComplete(long epoch) {
    return epoch > state.incompleteEpoch;
  }
}
