package app.gravl.jobs.intake;

import app.gravl.jobs.epoch.Loss;
import app.gravl.jobs.sink.Alarm;
import org.jspecify.annotations.Nullable;

/**
 * One partition of a topic as its reader sees it: whether records are missing, and which epoch it
 * has come to. The records themselves tell what is lost: the first one behind a gap names the epoch
 * that is not complete any more. A later epoch is, for its snapshot stands behind it.
 */
final class Partition {

  private final PartitionState state;
  private long oldReportedAt;

  Partition(PartitionState state) {
    this.state = state;
  }

  PartitionState state(long checkpoint) {
    state.checkpoint = checkpoint;
    return state;
  }

  void opened(RawRecord record, Opening opening) {
    String loss = opening.loss;
    if (loss.isEmpty()) {
      // The source has kept the same offset; where it says another, one of the two is damaged.
      missingBefore(record);
    }
    state.next = record.offset;
    if (loss.isEmpty() && !state.topicId.isEmpty() && !state.topicId.equals(opening.topicId)) {
      loss = "the topic was made anew";
    }
    state.topicId = opening.topicId;
    if (!loss.isEmpty()) {
      lost(record, loss, opening.empty);
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
        Alarm.OLD_EPOCH,
        state.epoch,
        "%s: the source sends epoch %d, state has seen %d"
            .formatted(record.place(), epoch, state.epoch));
  }

  /**
   * Takes note of a change that is not past.
   *
   * @return what is lost before it
   */
  @Nullable Loss reached(long epoch, boolean ofSnapshot) {
    state.epoch = epoch;
    if (state.loss.isEmpty()) {
      return null;
    }
    String reason = state.loss;
    state.loss = "";
    return state.lossBeforeAll && ofSnapshot ? null : incomplete(epoch, reason);
  }

  /** A table's rows are gone without a change of each. */
  @Nullable Loss truncated(RawRecord record, long epoch, String table) {
    return isPast(epoch)
        ? null
        : incomplete(epoch, "%s: %s was truncated".formatted(record.place(), table));
  }

  private Loss incomplete(long epoch, String reason) {
    state.incompleteEpoch = epoch;
    return new Loss(Alarm.LOST_CHANGES, epoch, reason);
  }

  /** The loss that no record will tell the epoch of for long. */
  @Nullable Loss lossWithoutRecord() {
    if (state.loss.isEmpty()) {
      return null;
    }
    Loss loss = new Loss(Alarm.LOST_CHANGES, Loss.OF_UNKNOWN_EPOCH, state.loss);
    state.loss = "";
    return loss;
  }

  /** Whether all changes of this epoch up to here were read. */
  boolean isComplete(long epoch) {
    return epoch > state.incompleteEpoch;
  }
}
