package app.gravl.api.ops.canary;

import app.gravl.schema.DatabaseSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the canary once a second and looks what has arrived of it, on a connection of its own: a
 * busy pool makes no canary late. Any number of processes may do so at once; the database sends one
 * a second all the same.
 */
public final class CanaryProbe implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CanaryProbe.class);

  /** Between two rounds: what was sent in one is to have arrived by the next. */
  static final Duration INTERVAL = CanaryRounds.OBJECTIVE;

  private static final int TIMEOUT_SECONDS = 2;

  private final PGSimpleDataSource database;
  private final Clock clock;
  private final CanaryRounds rounds = new CanaryRounds();
  private final CanaryMeters meters;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "canary");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable Connection connection;
  private boolean failing;
  private volatile @Nullable CanaryReading reading;

  /**
   * @param clock compared with that of the database
   * @param nanos a clock that only measures spans
   */
  public CanaryProbe(
      DatabaseSettings settings, MeterRegistry meters, Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.database = settings.dataSource("gravl-canary");
    database.setConnectTimeout(TIMEOUT_SECONDS);
    database.setSocketTimeout(TIMEOUT_SECONDS);
    database.setPrepareThreshold(1);
    database.setOptions("-c statement_timeout=" + TIMEOUT_SECONDS * 1_000);
    this.meters = new CanaryMeters(meters, nanos);
  }

  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::round, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Of the last round; null before the first, and while the database does not answer. */
  public @Nullable CanaryReading reading() {
    return reading;
  }

  private void round() {
    try {
      Connection open = connection;
      if (open == null) {
        open = database.getConnection();
        connection = open;
      }
      Instant asked = clock.instant();
      List<CanaryRow> rows = CanaryRow.read(open);
      Instant answered = clock.instant();
      CanaryRow.send(open);
      if (!rows.isEmpty()) {
        CanaryRounds.Round round = rounds.next(rows);
        meters.count(round);
        if (round.slowest() != null) {
          meters.clocks(ClockSkew.of(round.slowest(), asked, answered));
        }
        reading = round.reading();
      }
      failing = false;
    } catch (SQLException e) {
      failed(e);
    } catch (RuntimeException e) {
      // A round that throws would be the last one.
      LOG.error("a round of the canary failed", e);
    }
  }

  private void failed(SQLException e) {
    rounds.missed();
    meters.countMissed();
    reading = null;
    if (!failing) {
      LOG.warn("The canary can't be sent: {}", e.getMessage());
    }
    failing = true;
    disconnect();
  }

  private void disconnect() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        LOG.debug("closing a broken connection", e);
      }
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(2L * TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    disconnect();
  }
}
