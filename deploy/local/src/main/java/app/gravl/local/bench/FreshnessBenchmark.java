package app.gravl.local.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * From the commit of logged sets until the api serves insights that include them. Workouts come at
 * a fixed rate, round robin over the users; the time starts when COMMIT is sent, so writing the WAL
 * to disk counts, and ends when the answer to a read that waits for this very write is in.
 */
public final class FreshnessBenchmark implements Benchmark {

  /**
   * @param rate rows a second
   * @param rowsPerCommit sets of one workout, in one transaction
   * @param achievedRate rows a second that were written; less than rate where writing fell behind
   * @param commits measured; those of the warm-up are not
   */
  record Result(
      int rate,
      double p50Ms,
      double p99Ms,
      double maxMs,
      int rowsPerCommit,
      double achievedRate,
      long commits) {}

  private record Traffic(int rate, int rowsPerCommit) {}

  private static final List<Traffic> TRAFFIC =
      List.of(new Traffic(30, 1), new Traffic(300, 20), new Traffic(1_000, 20));
  private static final int SETS = 100;

  private final Conditions conditions;

  public FreshnessBenchmark(Conditions conditions) {
    this.conditions = conditions;
  }

  @Override
  public List<Result> run(Progress progress) throws Exception {
    Users trained = TrainedUsers.create(conditions, SETS, progress);
    List<Result> results = new ArrayList<>();
    try (FreshnessProbe probe = new FreshnessProbe(conditions.target(), trained.ids())) {
      for (Traffic traffic : TRAFFIC) {
        double commitsPerSecond = (double) traffic.rate() / traffic.rowsPerCommit();
        conditions.announce(
            String.format("%,d rows/s, %d in a commit", traffic.rate(), traffic.rowsPerCommit()),
            progress);
        probe.run(new Schedule(commitsPerSecond, conditions.warmUp()), traffic.rowsPerCommit());
        FreshnessProbe.Seen seen =
            probe.run(
                new Schedule(commitsPerSecond, conditions.duration()), traffic.rowsPerCommit());
        Latencies latencies = seen.latencies();
        results.add(
            new Result(
                traffic.rate(),
                latencies.p50Ms(),
                latencies.p99Ms(),
                latencies.maxMs(),
                traffic.rowsPerCommit(),
                Math.round(seen.commitsPerSecond() * traffic.rowsPerCommit() * 10) / 10.0,
                latencies.count()));
      }
    }
    return results;
  }
}
