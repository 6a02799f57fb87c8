package app.gravl.local.bench;

import app.gravl.local.CliFailure;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What those who log notice while a change of the catalog has all others evaluated again: their
 * freshness before and after it and under it, and how long it takes until everybody is.
 *
 * <p>The change is of an exercise that only the benchmark's users have logged, so that it touches
 * them and nobody else.
 */
public final class CatalogBenchmark implements Benchmark {

  /**
   * @param users evaluated again
   * @param seconds from the change until the last of them is
   * @param usualP99Ms of others' freshness, before it and after it together
   * @param p99Ms of others' freshness, until the last user is evaluated
   * @param timesUsual the ratio of the two
   */
  public record Result(
      int users,
      double seconds,
      long usersPerSecond,
      double usualP50Ms,
      double usualP99Ms,
      double p50Ms,
      double p99Ms,
      double maxMs,
      double timesUsual,
      long commits) {}

  private static final int SETS = 50;
  private static final int WRITING = 200;
  private static final double COMMITS_PER_SECOND = 50;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final Conditions conditions;

  public CatalogBenchmark(Conditions conditions) {
    this.conditions = conditions;
  }

  @Override
  public Result run(Progress progress) throws Exception {
    TouchingExercise exercise =
        conditions.leftovers().add(TouchingExercise.create(conditions.target().database()));
    Users touched = TrainedUsers.create(conditions, SETS, progress);
    exercise.log(touched.ids());
    Users others = TrainedUsers.create(conditions.withUsers(WRITING), SETS, progress);
    TrainedUsers.awaitInsights(touched);

    try (FreshnessProbe probe = new FreshnessProbe(conditions.target(), others.ids())) {
      conditions.announce("Before the change, 50 sets/s", progress);
      probe.run(new Schedule(COMMITS_PER_SECOND, conditions.warmUp()), 1);
      Latencies usual = new Latencies();
      probe.run(new Schedule(COMMITS_PER_SECOND, conditions.duration()), 1, usual);

      progress.say("The exercise changes; the same load until all have been evaluated again");
      Latencies meanwhile = new Latencies();
      long changed = System.nanoTime();
      long version = exercise.change();
      while (exercise.untouched(touched.ids(), version) > 0) {
        if (System.nanoTime() - changed > PATIENCE.toNanos()) {
          throw new CliFailure(
              "Not all users are evaluated again after " + PATIENCE.toMinutes() + " minutes");
        }
        probe.run(new Schedule(COMMITS_PER_SECOND, BETWEEN_LOOKS), 1, meanwhile);
      }
      double seconds = (System.nanoTime() - changed) / 1e9;
      conditions.announce("After it", progress);
      // A machine that others use too is not the same at both times.
      probe.run(new Schedule(COMMITS_PER_SECOND, conditions.warmUp()), 1);
      probe.run(new Schedule(COMMITS_PER_SECOND, conditions.duration()), 1, usual);
      return result(seconds, usual, meanwhile);
    }
  }

  private Result result(double seconds, Latencies usual, Latencies meanwhile) throws SQLException {
    return new Result(
        conditions.users(),
        Math.round(seconds * 10) / 10.0,
        Math.round(conditions.users() / seconds),
        usual.p50Ms(),
        usual.p99Ms(),
        meanwhile.p50Ms(),
        meanwhile.p99Ms(),
        meanwhile.maxMs(),
        Math.round(meanwhile.p99Ms() / usual.p99Ms() * 100) / 100.0,
        meanwhile.count());
  }
}
