package app.gravl.local.bench;

import app.gravl.local.CliFailure;
import app.gravl.local.trial.Target;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How long a client waits until its workout of 20 sets is logged, at 50 workouts a second. */
public final class PostBenchmark implements Benchmark {

  /**
   * @param rate requests a second
   * @param samples requests that the percentiles come from
   */
  record Result(
      int rate, double p50Ms, double p99Ms, double maxMs, int setsPerRequest, long samples) {}

  private static final int RATE = 50;
  private static final int SETS = 20;
  private static final int HISTORY = 100;
  private static final int CONNECTIONS = 64;

  private final Conditions conditions;
  private final Clock clock;

  public PostBenchmark(Conditions conditions, Clock clock) {
    this.conditions = conditions;
    this.clock = clock;
  }

  @Override
  public Result run(Progress progress) throws Exception {
    Target target = conditions.target();
    Users writers = TrainedUsers.create(conditions, HISTORY, progress);
    List<String> tokens = writers.ids().stream().map(target::token).toList();
    List<Long> exercises = Exercises.used(target.database());
    IntFunction<HttpRequest> requests =
        n ->
            HttpRequest.post(
                "/api/logs",
                tokens.get(n % tokens.size()),
                workout(exercises.get(n % exercises.size())));
    try (HttpLoad http = new HttpLoad(target.apiPort(), CONNECTIONS)) {
      conditions.announce(RATE + " workouts/s", progress);
      Load.send(http, new Schedule(RATE, conditions.warmUp()), requests, 201);
      Load load = Load.send(http, new Schedule(RATE, conditions.duration()), requests, 201);
      if (load.failed() > 0) {
        throw new CliFailure(load.failed() + " workouts were not logged");
      }
      Latencies latencies = load.latencies();
      return new Result(
          RATE, latencies.p50Ms(), latencies.p99Ms(), latencies.maxMs(), SETS, latencies.count());
    }
  }

  private String workout(long exercise) {
    String sets =
        IntStream.range(0, SETS)
            .mapToObj(n -> "{\"exerciseId\":" + exercise + ",\"reps\":8,\"weightKg\":60,\"rpe\":8}")
            .collect(Collectors.joining(","));
    return "{\"performedAt\":\""
        + clock.instant().truncatedTo(ChronoUnit.MILLIS)
        + "\",\"sets\":["
        + sets
        + "]}";
  }
}
