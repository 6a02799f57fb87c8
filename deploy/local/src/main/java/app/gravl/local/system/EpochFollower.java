package app.gravl.local.system;

import app.gravl.jobs.JobSettings;
import app.gravl.jobs.bootstrap.EpochStart;
import app.gravl.jobs.bootstrap.EpochStarts;
import app.gravl.jobs.deploy.DeploymentLog;
import app.gravl.jobs.epoch.JdbcEpochs;
import java.nio.file.Path;
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
final class EpochFollower {

  private static final Logger LOG = LoggerFactory.getLogger(EpochFollower.class);

  private static final int POLL_MILLIS = 200;
  private static final int STOP_SECONDS = 30;

  /** In a row. */
  private static final int MAX_FAILURES = 3;

  private final JobControl control;
  private final KeptCheckpoints kept;
  private final JobSettings job;
  private final EpochStarts starts;
  private final JdbcEpochs epochs;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::follow, "epoch-follower");

  private int failures;

  EpochFollower(JobControl control, KeptCheckpoints kept, JobSettings job) {
    this.control = control;
    this.kept = kept;
    this.job = job;
    this.starts = new EpochStarts(job.database());
    this.epochs = new JdbcEpochs(job.database());
    thread.setDaemon(true);
  }

  /** From now on, beside the job that runs. */
  void start() {
    thread.start();
  }

  /**
   * Waits for the job of an epoch that begins, where none has any state.
   *
   * @return empty where no epoch is offered for so long
   */
  Optional<JobID> first(int seconds) throws Exception {
    long inForce = epochs.inForce();
    // One that nothing has come of yet has only just begun, and will be offered.
    if (inForce > 0 && epochs.hasArrived(inForce)) {
      epochs.begin(inForce, "the job has no state");
    }
    for (long left = TimeUnit.SECONDS.toMillis(seconds); left > 0; left -= POLL_MILLIS) {
      JobID begun = look();
      if (begun != null) {
        return Optional.of(begun);
      }
      pause();
    }
    return Optional.empty();
  }

  private void follow() {
    try {
      while (true) {
        pause();
        try {
          look();
        } catch (SQLException e) {
          LOG.warn("Whether an epoch is offered can't be read now: {}", e.getMessage());
        }
      }
    } catch (InterruptedException e) {
      // It is told to end.
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
    try (DeploymentLog lock = DeploymentLog.of(job.database())) {
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
        endJob();
        if (!starts.claim(start.epoch()) || !makeState(start)) {
          // Another epoch has begun; or the connector reads all rows itself, and no job need wait.
          Optional<EpochStart> next = offered();
          if (next.isEmpty()) {
            break;
          }
          start = next.get();
          continue;
        }
        JobID begun = run(kept.ofEpoch(start.epoch()));
        failures = 0;
        LOG.info("Epoch {}: the job goes on from its state", start.epoch());
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
    return untilDone("the job to start without state", () -> Optional.of(run(null)));
  }

  private void endJob() throws Exception {
    Optional<JobID> former = control.running();
    if (former.isPresent()) {
      control.cancel(former.get());
    }
  }

  /**
   * @return false where nobody needs it any more
   */
  private boolean makeState(EpochStart start) throws Exception {
    LOG.info("Epoch {}: its state is made of the facts tables", start.epoch());
    Path savepoint = kept.emptyForEpoch(start.epoch());
    control.bootstrap(job, start, savepoint);
    if (!starts.written(start.epoch(), savepoint.toString())) {
      return false;
    }
    kept.keepOnly(savepoint);
    return true;
  }

  private JobID run(@Nullable Path state) throws Exception {
    JobControl.Started started = control.run(job, state);
    if (started.damage().isPresent()) {
      control.cancel(started.id());
      throw new IllegalStateException(started.damage().get());
    }
    return started.id();
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
  void giveUp() {
    stopped.countDown();
  }

  void stop() throws InterruptedException {
    giveUp();
    thread.interrupt();
    thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
  }
}
