package app.gravl.jobs.sink;

import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.deadletter.DeadLetters;
import app.gravl.schema.AlarmKind;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes batch after batch, each until it is written: no error loses anybody's insights. A row that
 * its tables refuse for its own values becomes a letter; whatever else goes wrong is waited for.
 * Used by one thread.
 */
final class Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private static final long FIRST_BACKOFF_MILLIS = 50;
  private static final long MAX_BACKOFF_MILLIS = 2_000;
  private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final InsightConnection connection;
  private final DeadLetters letters;
  private final Evaluations evaluations;
  private final SinkMetrics metrics;
  private final HopSpans spans;
  private final LongSupplier nanos;
  private final CountDownLatch closing;

  private final Ahead ahead = new Ahead();
  private final Signals pending = new Signals();
  private final Outage insightOutage;
  private final Outage heartbeatOutage;
  private final Outage alarmOutage;
  private boolean signalsFailed;
  private long signalsTried;
  private long aheadTried;

  /**
   * @param spans told of insights that are committed
   * @param nanos a clock that only measures spans
   * @param closing counted down when nothing is to be waited for any more
   */
  Delivery(
      InsightConnection connection,
      DeadLetters letters,
      Evaluations evaluations,
      SinkMetrics metrics,
      HopSpans spans,
      LongSupplier nanos,
      CountDownLatch closing) {
    this.connection = connection;
    this.letters = letters;
    this.evaluations = evaluations;
    this.metrics = metrics;
    this.spans = spans;
    this.nanos = nanos;
    this.closing = closing;
    insightOutage = new Outage("insights", nanos);
    heartbeatOutage = new Outage("heartbeats", nanos);
    alarmOutage = new Outage("alarms", nanos);
  }

  /** Returns when the insights are written and the signals have been tried once, or at closing. */
  void deliver(Gathering.Batch batch) throws InterruptedException {
    write(batch.insights());
    pending.addAll(batch.signals());
    retryAhead();
    writeSignals();
  }

  /** Whether something is left that is to be tried again, though nothing new comes. */
  boolean hasPending() {
    return !ahead.isEmpty() || !pending.isEmpty();
  }

  /**
   * Before a checkpoint: who is held back for a wrong clock is evaluated again, also after a
   * restart from it.
   */
  void settle() {
    if (!ahead.isEmpty()) {
      evaluations.ask(ahead.users());
    }
  }

  private void write(List<InsightRows> batch) throws InterruptedException {
    long backoff = FIRST_BACKOFF_MILLIS;
    while (!batch.isEmpty() && !isClosing()) {
      try {
        long begun = nanos.getAsLong();
        settle(batch, connection.write(batch));
        metrics.batchMicros.inc(TimeUnit.NANOSECONDS.toMicros(nanos.getAsLong() - begun));
        return;
      } catch (SQLException e) {
        if (WriteFailure.of(e) != WriteFailure.WAIT) {
          if (batch.size() > 1) {
            // Until what is refused stands alone.
            int middle = batch.size() / 2;
            write(batch.subList(0, middle));
            write(batch.subList(middle, batch.size()));
            return;
          }
          if (isPutAside(batch.get(0), e)) {
            return;
          }
        }
        attemptFailed(e);
        boolean unused = closing.await(backoff, TimeUnit.MILLISECONDS);
        backoff = Math.min(2 * backoff, MAX_BACKOFF_MILLIS);
      }
    }
  }

  private void settle(List<InsightRows> batch, InsightWriter.Outcome outcome) {
    insightOutage.over();
    metrics.waits(0);
    metrics.batches.inc();
    metrics.usersWritten.inc(outcome.written().size());
    metrics.refused.inc(outcome.refused());
    batch.forEach(spans::written);
    if (!ahead.isEmpty()) {
      batch.forEach(rows -> ahead.settle(rows.userId));
    }
    long newly = outcome.ahead().stream().filter(ahead::add).count();
    metrics.usersAhead(ahead.size());
    if (newly > 0) {
      String message =
          "Insights of user %d and %d others were evaluated more than a minute ahead of Postgres' clock and are held back: set the clock of this machine"
              .formatted(outcome.ahead().get(0).userId, ahead.size() - 1);
      LOG.error(message);
      pending.add(new Alarm(AlarmKind.CLOCK_SKEW, message));
    }
  }

  /**
   * @return false where the row is not at fault, for plain insights would be refused as well
   */
  private boolean isPutAside(InsightRows rows, SQLException refused) {
    SQLException error = refused;
    if (WriteFailure.of(error) == WriteFailure.BAD_VALUE) {
      try {
        connection.probe(rows.userId);
        metrics.poison.inc();
        LOG.error("insights of user {} are refused; to the dead letters", rows.userId, refused);
        letters.send(DeadLetter.ofSink(rows.userId, rows.picks, refused));
        ahead.settle(rows.userId);
        return true;
      } catch (SQLException e) {
        error = e;
      }
    }
    if (WriteFailure.of(error) != WriteFailure.USER_GONE) {
      return false;
    }
    metrics.usersGone.inc();
    LOG.info("user {} is gone; insights dropped", rows.userId);
    ahead.settle(rows.userId);
    return true;
  }

  private void attemptFailed(SQLException e) {
    String sqlStateClass = WriteFailure.sqlStateClass(e);
    metrics.retried(sqlStateClass);
    Alarm alarm = insightOutage.failed(e);
    metrics.waits(insightOutage.seconds());
    if (alarm != null) {
      pending.add(alarm);
    }
    // Where only the insights' tables are closed, the alarm's may be open.
    if (!pending.alarms().isEmpty() && !sqlStateClass.equals("08") && !sqlStateClass.equals("57")) {
      writeAlarms();
    }
  }

  private void retryAhead() throws InterruptedException {
    long now = nanos.getAsLong();
    if (ahead.isEmpty() || now - aheadTried < RETRY_NANOS) {
      return;
    }
    aheadTried = now;
    try {
      write(ahead.upTo(connection.latestEvaluation()));
    } catch (SQLException e) {
      LOG.debug("the clock of Postgres is not known now", e);
    }
  }

  private void writeSignals() {
    if (isClosing() || (signalsFailed && nanos.getAsLong() - signalsTried < RETRY_NANOS)) {
      return;
    }
    signalsFailed = false;
    if (!pending.alarms().isEmpty()) {
      writeAlarms();
    }
    // One that arrives says that everything before it is in.
    List<Heartbeat> heartbeats = ahead.isEmpty() ? pending.heartbeats() : List.of();
    if (!heartbeats.isEmpty()) {
      writeHeartbeats(heartbeats);
    }
  }

  private void writeAlarms() {
    try {
      connection.writeAlarms(pending.alarms());
      alarmOutage.over();
      pending.alarmsAreWritten();
    } catch (SQLException e) {
      signalFailed(alarmOutage.failed(e));
    }
  }

  private void writeHeartbeats(List<Heartbeat> heartbeats) {
    try {
      connection.writeHeartbeats(heartbeats);
      heartbeatOutage.over();
      metrics.heartbeats.inc(heartbeats.size());
      pending.heartbeatsAreWritten();
    } catch (SQLException e) {
      signalFailed(heartbeatOutage.failed(e));
    }
  }

  private void signalFailed(@Nullable Alarm alarm) {
    signalsFailed = true;
    signalsTried = nanos.getAsLong();
    if (alarm != null) {
      pending.add(alarm);
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }
}
