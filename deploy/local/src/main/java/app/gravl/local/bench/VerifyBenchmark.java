package app.gravl.local.bench;

import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.verify.Verification;
import app.gravl.jobs.verify.VerifyReport;
import app.gravl.local.CliFailure;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How many users a second {@code verify} compares beside the live system. Each of them once before
 * it counts, so that the compiler is done and Postgres has what it needs in memory.
 */
public final class VerifyBenchmark implements Benchmark {

  /**
   * @param usersPerSecond in the median of the rounds
   * @param users compared in each round
   * @param setsPerUser that each of them has logged
   * @param rounds measured
   */
  record Result(long usersPerSecond, long users, int setsPerUser, int rounds) {}

  private static final int SETS = 100;
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 5;

  private final Conditions conditions;

  public VerifyBenchmark(Conditions conditions) {
    this.conditions = conditions;
  }

  @Override
  public Result run(Progress progress) throws Exception {
    List<Long> ids = TrainedUsers.create(conditions, SETS, progress).ids();
    Verification.Scope scope =
        Verification.Scope.of(new UserRange(Collections.min(ids), Collections.max(ids)), 0);
    Verification verification =
        new Verification(
            conditions.target().streamDatabase(), (users, ofAbout, usersPerSecond) -> {});
    double[] rates = new double[ROUNDS];
    VerifyReport report = verification.run(scope);
    for (int i = 1 - WARM_UP; i < ROUNDS; i++) {
      report = verification.run(scope);
      progress.say(report.line());
      if (!report.first().isEmpty()) {
        throw new CliFailure("Not what it should be: " + report.first().get(0));
      }
      if (i >= 0) {
        rates[i] = report.usersPerSecond();
      }
    }
    Arrays.sort(rates);
    return new Result(Math.round(rates[ROUNDS / 2]), report.users(), SETS, ROUNDS);
  }
}
