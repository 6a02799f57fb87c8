package app.gravl.jobs.deploy;

import app.gravl.jobs.InsightsJob;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.program.ProgramFailure;
import app.gravl.jobs.verify.Verification;
import app.gravl.jobs.verify.VerifyReport;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.JobID;
import org.jspecify.annotations.Nullable;

/** Whether a job that was just started does what it is for. */
final class Health {

  /** Why it does not. */
  static final class Unhealthy extends Exception {

    private static final long serialVersionUID = 1;

    private final String problem;

    Unhealthy(String problem) {
      super(problem);
      this.problem = problem;
    }

    String problem() {
      return problem;
    }
  }

  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** A JobManager answers from what it looked up some seconds ago. */
  private static final long TOLD_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** Counting reads the whole table: at most so much of the time is spent on it. */
  private static final int REST_PER_COUNT = 10;

  private static final long SHORTEST_REST_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final JobCluster cluster;
  private final UsersReached users;
  private final Verification verification;
  private final Duration patience;
  private final DeployProgress progress;
  private final LongSupplier nanoTime;

  /**
   * @param patience how long nothing may move
   */
  Health(
      JobCluster cluster,
      UsersReached users,
      Verification verification,
      Duration patience,
      DeployProgress progress,
      LongSupplier nanoTime) {
    this.cluster = cluster;
    this.users = users;
    this.verification = verification;
    this.patience = patience;
    this.progress = progress;
    this.nanoTime = nanoTime;
  }

  /** The savepoint with which a job ends. The cluster tells of it after a moment, or never. */
  Optional<String> awaitSavepointOf(JobID job) throws ProgramFailure, InterruptedException {
    long started = nanoTime.getAsLong();
    while (true) {
      Optional<String> savepoint =
          cluster.running(InsightsJob.NAME).isEmpty() ? cluster.savepointOf(job) : Optional.empty();
      if (savepoint.isPresent() || nanoTime.getAsLong() - started > TOLD_NANOS) {
        return savepoint;
      }
      pause(POLL_NANOS);
    }
  }

  /**
   * Returns when all tasks run, none failed, a checkpoint is complete, and heartbeats that the job
   * passed on have arrived.
   *
   * @param since heartbeats count from then on
   */
  void awaitHealthy(JobID job, Instant since)
      throws Unhealthy, ProgramFailure, SQLException, InterruptedException {
    await(job, since);
  }

  /** Returns when all tasks run and a checkpoint is complete, and none failed. */
  void awaitRunning(JobID job)
      throws Unhealthy, ProgramFailure, SQLException, InterruptedException {
    await(job, null);
  }

  private void await(JobID job, @Nullable Instant since)
      throws Unhealthy, ProgramFailure, SQLException, InterruptedException {
    long started = nanoTime.getAsLong();
    while (true) {
      failOnFailure(job);
      String missing = missing(job, since);
      if (missing == null) {
        return;
      }
      if (nanoTime.getAsLong() - started > patience.toNanos()) {
        throw new Unhealthy("after %d s %s".formatted(patience.toSeconds(), missing));
      }
      pause(POLL_NANOS);
    }
  }

  private void failOnFailure(JobID job) throws Unhealthy, ProgramFailure, InterruptedException {
    Optional<String> failure = cluster.failure(job);
    if (failure.isPresent()) {
      throw new Unhealthy(failure.get());
    }
  }

  private @Nullable String missing(JobID job, @Nullable Instant since)
      throws ProgramFailure, SQLException, InterruptedException {
    String missing = cluster.missing(job);
    return missing != null || since == null || users.heartbeatsSince(since)
        ? missing
        : "heartbeats don't come through it";
  }

  /**
   * Returns when everybody has insights by the parameters in force, but for users whom the job put
   * aside: those may be as many as there were before. Failures that the job recovers from don't
   * matter here, as long as it gets on.
   *
   * @param putAside for how many users the job before did not keep up
   * @return how many were not reached
   */
  long awaitEverybody(long putAside) throws Unhealthy, SQLException, InterruptedException {
    long moved = nanoTime.getAsLong();
    long reached = -1;
    while (true) {
      long from = nanoTime.getAsLong();
      UsersReached.Count count = users.count();
      long now = nanoTime.getAsLong();
      if (count.reached() != reached) {
        reached = count.reached();
        moved = now;
        progress.reached(count);
      }
      if (count.waiting() == 0) {
        return 0;
      }
      if (now - moved > patience.toNanos()) {
        if (count.waiting() > putAside) {
          throw new Unhealthy(
              String.format(
                  Locale.ROOT,
                  "%,d users were not brought to the new version for %d s: see ./gravl dead-letters",
                  count.waiting(),
                  patience.toSeconds()));
        }
        return count.waiting();
      }
      pause(Math.max(SHORTEST_REST_NANOS, REST_PER_COUNT * (now - from)));
    }
  }

  /** Holds insights of some users to their facts; who is just being evaluated is left out. */
  VerifyReport verify(int sample) throws Unhealthy, SQLException, InterruptedException {
    VerifyReport report =
        verification.run(Verification.Scope.of(UserRange.ALL, sample).withPatience(Duration.ZERO));
    if (report.differing() > report.stuck()) {
      String first = report.first().isEmpty() ? "" : ", such as " + report.first().get(0);
      throw new Unhealthy(
          String.format(
              Locale.ROOT, "what it writes is not what the facts say: %s%s", report.line(), first));
    }
    return report;
  }

  private static void pause(long nanos) throws InterruptedException {
    LockSupport.parkNanos(nanos);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }
}
