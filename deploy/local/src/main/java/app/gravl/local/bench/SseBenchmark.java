package app.gravl.local.bench;

import app.gravl.local.CliFailure;
import app.gravl.local.trial.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * From the commit of a set until every open stream of its user has the new recommendations. Sets
 * come at a fixed rate, for one user after the other.
 */
public final class SseBenchmark implements Benchmark {

  /**
   * @param rate commits a second
   * @param told how often a client was told of a commit, which the percentiles come from
   * @param lost how often one was not
   */
  record Result(
      int streams,
      int rate,
      double p50Ms,
      double p99Ms,
      double maxMs,
      int users,
      double achievedRate,
      long told,
      int lost) {}

  private static final int SETS = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Conditions conditions;
  private final int streams;
  private final int rate;

  /**
   * @param streams at least as many as users
   * @param rate commits a second
   */
  public SseBenchmark(Conditions conditions, int streams, int rate) {
    this.conditions = conditions;
    this.streams = streams;
    this.rate = rate;
  }

  @Override
  public Result run(Progress progress) throws Exception {
    Target target = conditions.target();
    List<Long> users = TrainedUsers.create(conditions, SETS, progress).ids();
    Audience audience = new Audience(streams, users.size());
    progress.say(String.format("Opening %,d streams", streams));
    try (WorkoutWriter writer = new WorkoutWriter(target.database(), users);
        EventClients clients =
            new EventClients(target.apiPort(), requests(target, users), audience::told)) {
      int absent = await(clients, audience::absent);
      if (absent > 0) {
        throw new CliFailure(absent + " of " + streams + " streams say nothing");
      }
      conditions.announce(rate + " sets/s", progress);
      int lost = write(writer, clients, audience, conditions.warmUp()).lost();
      Written written = write(writer, clients, audience, conditions.duration());
      Latencies latencies = written.latencies();
      return new Result(
          streams,
          rate,
          latencies.p50Ms(),
          latencies.p99Ms(),
          latencies.maxMs(),
          users.size(),
          Math.round(written.perSecond() * 10) / 10.0,
          latencies.count(),
          Math.max(lost, written.lost()));
    }
  }

  private record Written(double perSecond, Latencies latencies, int lost) {}

  private Written write(
      WorkoutWriter writer, EventClients clients, Audience audience, Duration duration)
      throws IOException {
    double perSecond =
        writer.run(
            new Schedule(rate, duration),
            1,
            new WorkoutWriter.Observer() {
              @Override
              public void committing(WorkoutWriter.Commit commit) {
                audience.owe(commit);
              }
            });
    int lost = await(clients, audience::owed);
    return new Written(perSecond, audience.takeLatencies(), lost);
  }

  private List<HttpRequest> requests(Target target, List<Long> users) {
    List<String> tokens = users.stream().map(target::token).toList();
    return IntStream.range(0, streams)
        .mapToObj(
            client ->
                HttpRequest.get("/api/recommendations/stream", tokens.get(client % tokens.size())))
        .toList();
  }

  /** Waits for none to be missing, and returns how many are all the same. */
  private static int await(EventClients clients, IntSupplier missing) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int count = missing.getAsInt();
    while (count > 0 && System.nanoTime() < deadline) {
      clients.check();
      LockSupport.parkNanos(POLL_NANOS);
      count = missing.getAsInt();
    }
    return count;
  }
}
