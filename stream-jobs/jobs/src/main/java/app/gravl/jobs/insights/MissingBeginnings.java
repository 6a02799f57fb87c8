package app.gravl.jobs.insights;

import app.gravl.jobs.epoch.Epochs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Users whose changes come without what stood before them: the topic does not reach back, or was
 * made anew. Only a snapshot can tell what is missing.
 */
final class MissingBeginnings {

  private static final Logger LOG = LoggerFactory.getLogger(MissingBeginnings.class);

  /**
   * At most one epoch is asked for in this time: where a snapshot does not bring the beginning
   * either, for its row can't be read, another one would not.
   */
  private static final long BETWEEN_MILLIS = 600_000;

  private final Epochs epochs;
  private long askedAt = Long.MIN_VALUE;

  MissingBeginnings(Epochs epochs) {
    this.epochs = epochs;
  }

  /**
   * @param epoch of the user's changes
   * @param now epoch milliseconds
   */
  void found(long user, long epoch, long now) {
    if (askedAt != Long.MIN_VALUE && now - askedAt < BETWEEN_MILLIS) {
      return;
    }
    try {
      epochs.begin(epoch, "the beginning of user %d is missing from the topic".formatted(user));
      askedAt = now;
    } catch (Exception e) {
      LOG.error("an epoch could not be begun; asked again with the next such user", e);
    }
  }
}
