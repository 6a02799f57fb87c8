package app.gravl.local.bench;

import app.gravl.local.CliFailure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Users whose history is evaluated already, so that what is measured is not their start. */
final class TrainedUsers {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private TrainedUsers() {}

  /**
   * @param sets that each of them has logged before
   */
  static Users create(Conditions conditions, int sets, Benchmark.Progress progress)
      throws Exception {
    progress.say(String.format("Making %,d users with %d sets each", conditions.users(), sets));
    Users users =
        conditions
            .leftovers()
            .add(Users.create(conditions.target().database(), conditions.users(), sets));
    awaitInsights(users);
    return users;
  }

  /** Returns when their insights include all that they wrote. */
  static void awaitInsights(Users users) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (users.behind() > 0) {
      if (System.nanoTime() > deadline) {
        throw new CliFailure(
            "The insights of "
                + users.behind()
                + " users are not there after "
                + PATIENCE.toSeconds()
                + " s: does the system run as it should?");
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }
}
