package app.gravl.jobs.deploy;

import app.gravl.jobs.bootstrap.EpochStart;
import app.gravl.jobs.bootstrap.EpochStarts;
import app.gravl.jobs.epoch.JdbcEpochs;
import app.gravl.schema.DatabaseSettings;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up every epoch that is offered: ends the job, makes the epoch's state by the batch job, and
 * starts the job from it. Where that can't be done another epoch is begun, and where it fails again
 * and again the job starts without state and offers are left alone, so that the connector reads all
 * rows itself.
 */
public final class EpochFollower {

  private static final Logger LOG = LoggerFactory.getLogger(EpochFollower.class);

  /** While somebody waits for it. */
  private static final int POLL_MILLIS = 200;

  /** Beside a job that runs: epochs are rare, and each look is a connection. */
  private static final int FOLLOW_MILLIS = 1_000;

  /** In a row. */
  private static final int MAX_FAILURES = 3;

  private final EpochJobs jobs;
  private final DatabaseSettings database;
  private final EpochStarts starts;
  private final JdbcEpochs epochs;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private int failures;

  public EpochFollower(EpochJobs jobs, DatabaseSettings database) {
    this.jobs = jobs;
    this.database = database;
    this.starts = new EpochStarts(database);
    this.epochs = new JdbcEpochs(database);
  }

  /**
   * Where no job has any state: begins an epoch, but for one that nothing has come of yet. That has
   * only just begun, and will be offered.
   */
  public void beginWithoutState() throws SQLException {
    long inForce = epochs.inForce();
    if (inForce > 0 && epochs.hasArrived(inForce)) {
      epochs.begin(inForce, "the job has no state");
    }
  }

  /** Begins an epoch after the one in force. */
  void begin(String reason) throws SQLException {
    epochs.begin(epochs.inForce(), reason);
  }

  /**
   * Waits for the job of an epoch that begins.
   *
   * @return empty where no epoch is offered for so long
   */
  public Optional<JobID> next(int seconds) throws SQLException, InterruptedException {
    for (long left = TimeUnit.SECONDS.toMillis(seconds); left > 0; left -= POLL_MILLIS) {
      JobID begun = look();
      if (begun != null) {
        return Optional.of(begun);
      }
      pause();
    }
    return Optional.empty();
  }

  /** Takes up all that begin from now on, until {@link #giveUp}. */
  public void follow() throws InterruptedException {
    while (!stopped.await(FOLLOW_MILLIS, TimeUnit.MILLISECONDS)) {
      try {
        look();
      } catch (SQLException e) {
        LOG.warn("Whether an epoch is offered can't be read now: {}", e.getMessage());
      }
    }
  }

  /**
   * @return the job of an epoch that was taken up; null where none is offered
   */
  private @Nullable JobID look() throws SQLException, InterruptedException {
    Optional<EpochStart> offered = offered();
    if (offered.isEmpty() || failures >= MAX_FAILURES) {
      return null;
    }
    // Held until a job runs again, so that nobody takes it for ended.
    try (DeploymentLog lock = DeploymentLog.of(database)) {
      return lock.tryLock() ? take(offered.get()) : null;
    }
  }

  /** Of the epoch in force, where its state is still to be made. */
  private Optional<EpochStart> offered() throws SQLException {
    return starts.offered().filter(offer -> !offer.written()).map(EpochStarts.Offered::start);
  }

  private JobID take(EpochStart offered) throws InterruptedException {
    EpochStart start = offered;
    while (failures < MAX_FAILURES) {
      try {
        jobs.end();
        String state = starts.claim(start.epoch()) ? makeState(start) : null;
        if (state == null) {
          // Another epoch has begun; or the connector reads all rows itself, and no job need wait.
          Optional<EpochStart> next = offered();
          if (next.isEmpty()) {
            break;
          }
          start = next.get();
          continue;
        }
        JobID begun = jobs.start(state);
        failures = 0;
        LOG.info("Epoch {}: the job goes on from {}", start.epoch(), state);
        return begun;
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        failures++;
        LOG.error(
            "Epoch {}: its state can't be made ({} of {} times)",
            start.epoch(),
            failures,
            MAX_FAILURES,
            e);
        start = next(start);
      }
    }
    return untilDone("the job to start without state", () -> Optional.of(jobs.start(null)));
  }

  /** Null where nobody needs it any more. */
  private @Nullable String makeState(EpochStart start) throws Exception {
    LOG.info("Epoch {}: its state is made of the facts tables", start.epoch());
    String state = jobs.makeState(start);
    return starts.written(start.epoch(), state) ? state : null;
  }

  /** The place of another epoch, which is asked for. */
  private EpochStart next(EpochStart failed) throws InterruptedException {
    return untilDone(
        "another epoch",
        () -> {
          epochs.begin(
              failed.epoch(), "the state of epoch %d can't be made".formatted(failed.epoch()));
          return offered().filter(start -> start.epoch() > failed.epoch());
        });
  }

  /** Something to try. */
  @FunctionalInterface
  private interface Attempt<T> {
    Optional<T> run() throws Exception;
  }

  private <T> T untilDone(String what, Attempt<T> attempt) throws InterruptedException {
    while (true) {
      try {
        Optional<T> done = attempt.run();
        if (done.isPresent()) {
          return done.get();
        }
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        LOG.warn("Waiting for {}: {}", what, e.toString());
      }
      pause();
    }
  }

  private void pause() throws InterruptedException {
    if (stopped.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      throw new InterruptedException("stopped");
    }
  }

  /** Whoever waits for an epoch waits no more. */
  public void giveUp() {
    stopped.countDown();
  }
}
