package app.gravl.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source that says it runs delivers. A pure rule over what is seen at each look: a
 * heartbeat is due every two seconds, so records must keep arriving in Kafka, but for a snapshot
 * that waits for a long query, and a slot that still reads through WAL in which there is nothing
 * for us.
 */
final class DeliveryRule {

  /**
   * @param delivered is another number whenever something has arrived in the topics
   * @param walRead up to where the slot's WAL was read, in bytes
   * @param walUnread bytes of WAL that lie before it
   * @param querying whether Debezium waits for the answer to a query
   */
  record Seen(long delivered, long walRead, long walUnread, boolean querying) {}

  enum Verdict {
    FINE,
    RESTART_TASK,
    /** Restarting the task did not help. */
    RESTART_CONNECTOR,
    /** What a snapshot left off at can't be taken up again. */
    NEW_SNAPSHOT
  }

  /** With less before it a slot has read everything that matters within a moment. */
  private static final long FAR_BEHIND = 16L << 20;

  private final Duration limit;
  private final Duration patience;
  private @Nullable Seen progress;
  private Instant since = Instant.MAX;
  private boolean restarted;

  /**
   * @param limit of silence
   * @param patience of one that has much WAL before it: a shard says nothing while Postgres decodes
   *     a large transaction of others, and begins it anew where it is started again
   */
  DeliveryRule(Duration limit, Duration patience) {
    this.limit = limit;
    this.patience = patience;
  }

  /** The source does not run, so nothing is due. */
  void reset() {
    progress = null;
  }

  /**
   * @param snapshotDone asked only where it matters
   */
  Verdict look(Seen seen, Instant now, BooleanSupplier snapshotDone) {
    Seen before = progress;
    if (before == null || seen.delivered() != before.delivered()) {
      restarted &= before == null;
      begin(seen, now);
      return Verdict.FINE;
    }
    if (now.isBefore(since.plus(seen.walUnread() > FAR_BEHIND ? patience : limit))) {
      return Verdict.FINE;
    }
    boolean done = snapshotDone.getAsBoolean();
    boolean working =
        done
            ? seen.walUnread() > FAR_BEHIND && seen.walRead() != before.walRead()
            : seen.querying();
    begin(seen, now);
    if (working) {
      return Verdict.FINE;
    }
    if (!done) {
      return Verdict.NEW_SNAPSHOT;
    }
    boolean again = restarted;
    restarted = !again;
    return again ? Verdict.RESTART_CONNECTOR : Verdict.RESTART_TASK;
  }

  private void begin(Seen seen, Instant now) {
    progress = seen;
    since = now;
  }
}
