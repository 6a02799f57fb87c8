package app.gravl.jobs.insights;

import app.gravl.jobs.epoch.Loss;
import app.gravl.jobs.sink.Alarm;
import org.jspecify.annotations.Nullable;

/**
 * Users whose changes come without what stood before them: the topic does not reach back, or was
 * made anew. Only a snapshot can tell what is missing.
 */
final class MissingBeginnings {

  /**
   * At most one epoch is asked for in this time: where a snapshot does not bring the beginning
   * either, for its row can't be read, another one would not.
   */
  private static final long BETWEEN_MILLIS = 600_000;

  private long askedAt = Long.MIN_VALUE;

  /**
   * @param epoch of the user's changes
   * @param now epoch milliseconds
   * @return the loss to heal; null where one was told just now
   */
  @Nullable Loss found(long user, long epoch, long now) {
    if (askedAt != Long.MIN_VALUE && now - askedAt < BETWEEN_MILLIS) {
      return null;
    }
    askedAt = now;
    return new Loss(
        Alarm.LOST_CHANGES,
        epoch,
        "the beginning of user %d is missing from the topic".formatted(user));
  }
}
