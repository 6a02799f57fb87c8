package app.gravl.jobs.insights;

import app.gravl.jobs.changes.Shard;
import app.gravl.jobs.epoch.Loss;
import app.gravl.schema.AlarmKind;
import org.jspecify.annotations.Nullable;

/**
 * Users of whom not every change has come: the topic does not reach back to their beginning, was
 * made anew, or lost some in between. Only a snapshot can tell what is missing.
 */
final class MissingChanges {

  /**
   * At most one epoch is asked for in this time: where a snapshot does not bring what is missing
   * either, for its row can't be read, another one would not.
   */
  private static final long BETWEEN_MILLIS = 600_000;

  private long askedAt = Long.MIN_VALUE;

  /**
   * @param epoch of the user's changes
   * @param shard that brings them
   * @param now epoch milliseconds
   * @return the loss to heal; null where one was told just now
   */
  @Nullable Loss found(long user, long epoch, Shard shard, long now) {
    if (askedAt != Long.MIN_VALUE && now - askedAt < BETWEEN_MILLIS) {
      return null;
    }
    askedAt = now;
    return new Loss(
            AlarmKind.CHANGES_LOST,
            epoch,
            "changes of user %d are missing from the topic".formatted(user))
        .of(shard);
  }
}
