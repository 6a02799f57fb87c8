package app.gravl.jobs.backfill;

import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.deadletter.DeadLetters;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Insights that can never be written are not kept: they follow from the facts, and the next run
 * makes them again. Until then {@code verify} names their user.
 */
final class Unwritable implements DeadLetters {

  private static final Logger LOG = LoggerFactory.getLogger(Unwritable.class);

  @Override
  public void send(DeadLetter letter) {
    byte[] key = letter.key;
    LOG.error(
        "insights of user {} can't be written: {}: {}",
        key == null ? "?" : new String(key, StandardCharsets.UTF_8),
        letter.errorClass,
        letter.errorMessage);
  }

  @Override
  public void close() {}
}
