package app.gravl.local.system;

import app.gravl.jobs.deploy.DeploymentLog;
import app.gravl.schema.DatabaseSettings;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the job where a deployment lets another take its place. Where the deployment was killed
 * between the two, the job is started again from here: its lock is free then.
 */
final class JobSuccession implements AutoCloseable {

  /** Starts the job again, from the newest state. */
  @FunctionalInterface
  interface Restart {
    JobID run() throws Exception;
  }

  private static final Logger LOG = LoggerFactory.getLogger(JobSuccession.class);

  private static final int POLL_MILLIS = 500;

  private final JobControl control;
  private final DatabaseSettings database;
  private final Restart restart;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "job-succession");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param first job, which runs
   */
  JobSuccession(JobControl control, DatabaseSettings database, JobID first, Restart restart) {
    this.control = control;
    this.database = database;
    this.restart = restart;
    follow(first);
  }

  /** Completes where a job has ended and no other is to follow. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  private void follow(JobID job) {
    CompletableFuture<?> unused =
        control
            .ended(job)
            .whenComplete((result, failure) -> lookSoon(0, result != null && result.isSuccess()));
  }

  private void lookSoon(int millis, boolean stopped) {
    if (!thread.isShutdown()) {
      var unused = thread.schedule(() -> look(stopped), millis, TimeUnit.MILLISECONDS);
    }
  }

  /**
   * @param stopped whether the job ended with a savepoint, as a deployment ends it, and was not
   *     cancelled
   */
  private void look(boolean stopped) {
    try {
      Optional<JobID> running = control.running();
      if (running.isPresent()) {
        LOG.info("Job {} runs now", running.get());
        follow(running.get());
        return;
      }
      try (DeploymentLog log = DeploymentLog.of(database)) {
        if (!log.tryLock()) {
          // The deployment is between two jobs.
          lookSoon(POLL_MILLIS, stopped);
        } else if (control.running().isPresent()) {
          lookSoon(0, stopped);
        } else if (stopped || log.isOpen()) {
          LOG.warn("The deployment is gone and left no job: it is started again");
          follow(restart.run());
        } else {
          ended.complete(null);
        }
      }
    } catch (SQLException e) {
      LOG.warn("Whether another job follows can't be read now, trying again: {}", e.getMessage());
      lookSoon(POLL_MILLIS, stopped);
    } catch (Exception e) {
      LOG.error("No job runs, and none can be started", e);
      ended.completeExceptionally(e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
