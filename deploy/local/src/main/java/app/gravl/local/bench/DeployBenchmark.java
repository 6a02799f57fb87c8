package app.gravl.local.bench;

import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.parameters.ParametersText;
import app.gravl.local.CliFailure;
import app.gravl.model.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What a deployment costs those who log meanwhile: how long nothing new is seen while one job takes
 * the place of the other, and how fresh fresh logs are while everybody is brought to the new
 * parameters. In the end those of before are put in force again.
 */
public final class DeployBenchmark implements Benchmark {

  /** Puts the parameters of a file in force, and returns when everybody has them. */
  @FunctionalInterface
  public interface Deployment {
    /**
     * @return the exit code
     */
    int of(Path params);
  }

  /**
   * @param p99Ms of logs before the deployment
   * @param switchMs that somebody waited while one job took the place of the other: nothing new was
   *     seen for so long
   * @param sweepP99Ms of logs that were committed while users were brought to the new parameters
   * @param ratio of this to those before
   * @param users brought to the new parameters
   * @param sweepSeconds that this took
   * @param sweepCommits measured during it
   */
  record Result(
      double p99Ms,
      double switchMs,
      double sweepP99Ms,
      double ratio,
      long users,
      double sweepSeconds,
      long sweepCommits) {}

  /** One workout that was seen. */
  private record Seen(long committedAt, long nanos) {}

  /** From the first user with the new parameters to the last; on the nanosecond clock. */
  private record Sweep(long from, long to, long users) {}

  private static final int SETS = 100;
  private static final int RATE = 300;
  private static final int ROWS = 20;
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private static final String REACHED =
      """
      select count(*) filter (where parameters_id = (select id from parameters_in_force)), count(*)
        from workout_recommendations
      """;

  private final Conditions conditions;
  private final Deployment deployment;

  public DeployBenchmark(Conditions conditions, Deployment deployment) {
    this.conditions = conditions;
    this.deployment = deployment;
  }

  @Override
  public Result run(Progress progress) throws Exception {
    Users trained = TrainedUsers.create(conditions, SETS, progress);
    Parameters before =
        DeployedParameters.inForce(conditions.target().streamDatabase()).parameters();
    ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();
    try (FreshnessProbe probe = new FreshnessProbe(conditions.target(), trained.ids())) {
      double perSecond = (double) RATE / ROWS;
      conditions.announce(RATE + " rows/s, " + ROWS + " in a commit", progress);
      probe.run(new Schedule(perSecond, conditions.warmUp()), ROWS);
      double usual =
          probe.run(new Schedule(perSecond, conditions.duration()), ROWS).latencies().p99Ms();

      long started = System.nanoTime();
      CompletableFuture<Integer> deployed =
          CompletableFuture.supplyAsync(() -> deploy(other(before)));
      CompletableFuture<Sweep> sweep = CompletableFuture.supplyAsync(() -> watch(deployed));
      while (!deployed.isDone()) {
        probe.run(
            new Schedule(perSecond, conditions.duration()),
            ROWS,
            (at, received) -> seen.add(new Seen(at, received - at)));
      }
      if (deployed.get() != 0) {
        throw new CliFailure("The deployment failed; nothing was measured");
      }
      progress.say("Putting the parameters of before in force again");
      deploy(before);
      return result(usual, seen, started, sweep.get());
    }
  }

  private static Result result(double usual, Iterable<Seen> seen, long started, Sweep sweep) {
    Latencies switched = new Latencies();
    Latencies swept = new Latencies();
    for (Seen one : seen) {
      if (one.committedAt() >= started && one.committedAt() < sweep.from()) {
        switched.add(one.nanos());
      } else if (one.committedAt() >= sweep.from() && one.committedAt() <= sweep.to()) {
        swept.add(one.nanos());
      }
    }
    return new Result(
        usual,
        switched.maxMs(),
        swept.p99Ms(),
        Math.round(swept.p99Ms() / usual * 100) / 100.0,
        sweep.users(),
        Math.round((sweep.to() - sweep.from()) / 1e7) / 100.0,
        swept.count());
  }

  private Sweep watch(CompletableFuture<Integer> deployed) {
    try (Connection connection = conditions.target().database().getConnection();
        PreparedStatement select = connection.prepareStatement(REACHED)) {
      long from = 0;
      boolean switched = false;
      while (!deployed.isDone()) {
        try (ResultSet row = select.executeQuery()) {
          row.next();
          long reached = row.getLong(1);
          long all = row.getLong(2);
          switched |= reached < all;
          if (switched && reached > 0 && from == 0) {
            from = System.nanoTime();
          }
          if (from > 0 && reached == all) {
            return new Sweep(from, System.nanoTime(), all);
          }
        }
        LockSupport.parkNanos(POLL_NANOS);
      }
      throw new CliFailure("Everybody was reached before anybody could look: take more --users");
    } catch (SQLException e) {
      throw new CliFailure("Who was reached can't be read: " + e.getMessage());
    }
  }

  private static Parameters other(Parameters before) {
    Map<String, Double> values = before.byKey();
    values.compute("half_life_hours.chest", (key, hours) -> hours == null ? 21 : hours + 1);
    return Parameters.of(values);
  }

  private int deploy(Parameters parameters) {
    try {
      Path file = Files.createTempFile("gravl-bench-", ".json");
      try {
        Files.writeString(file, ParametersText.json(parameters));
        return deployment.of(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new CliFailure("The parameters can't be written: " + e.getMessage());
    }
  }
}
