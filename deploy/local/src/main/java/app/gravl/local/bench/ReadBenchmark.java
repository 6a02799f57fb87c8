package app.gravl.local.bench;

import java.time.Duration;
import java.util.List;

/**
 * How many recommendations the api serves a second while 99 % of the requests take no more than 20
 * ms, each counted from when it was planned.
 */
public final class ReadBenchmark implements Benchmark {

  /**
   * @param requestsPerSecond the highest rate that held
   * @param samples requests that the percentiles come from
   */
  record Result(
      double requestsPerSecond,
      double p50Ms,
      double p99Ms,
      double maxMs,
      int users,
      long samples) {}

  private static final double LIMIT_MS = 20;
  private static final int START_RATE = 500;
  private static final int WARM_UP_RATE = 1_000;
  private static final Duration TRIAL = Duration.ofSeconds(8);
  // Other work on the machine may spoil one.
  private static final int ATTEMPTS = 2;
  private static final double STEP_DOWN = 0.95;
  // More than the api has threads: what waits, waits there.
  private static final int CONNECTIONS = 64;
  private static final int SETS = 100;

  private final Target target;
  private final Leftovers leftovers;
  private final int users;
  private final Duration warmUp;
  private final Duration duration;

  public ReadBenchmark(
      Target target, Leftovers leftovers, int users, Duration warmUp, Duration duration) {
    this.target = target;
    this.leftovers = leftovers;
    this.users = users;
    this.warmUp = warmUp;
    this.duration = duration;
  }

  @Override
  public Result run(Progress progress) throws Exception {
    Users readers = TrainedUsers.create(target, leftovers, users, SETS, progress);
    List<HttpRequest> requests =
        readers.ids().stream()
            .map(id -> HttpRequest.get("/api/recommendations/smart-workout", target.token(id)))
            .toList();
    try (HttpLoad http = new HttpLoad(target.apiPort(), CONNECTIONS)) {
      progress.say("Warming up for " + warmUp.toSeconds() + " s");
      measure(http, requests, WARM_UP_RATE, warmUp);
      double rate =
          HighestRate.find(START_RATE, tried -> holds(http, requests, tried, TRIAL, progress));
      Load load = measure(http, requests, rate, duration);
      say(progress, rate, load);
      // What held for seconds need not hold for longer.
      while (rate > 1 && !holds(load)) {
        rate *= STEP_DOWN;
        load = measure(http, requests, rate, duration);
        say(progress, rate, load);
      }
      Latencies latencies = load.latencies();
      return new Result(
          Math.round(rate),
          latencies.p50Ms(),
          latencies.p99Ms(),
          latencies.maxMs(),
          users,
          latencies.count());
    }
  }

  private static boolean holds(
      HttpLoad http, List<HttpRequest> requests, double rate, Duration time, Progress progress)
      throws Exception {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Load load = measure(http, requests, rate, time);
      say(progress, rate, load);
      if (holds(load)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Load load) {
    return load.failed() == 0 && load.latencies().p99Ms() <= LIMIT_MS;
  }

  private static Load measure(HttpLoad http, List<HttpRequest> requests, double rate, Duration time)
      throws Exception {
    return Load.send(http, new Schedule(rate, time), n -> requests.get(n % requests.size()), 200);
  }

  private static void say(Progress progress, double rate, Load load) {
    progress.say(
        String.format(
            "%6.0f/s: p50 %.1f ms, p99 %.1f ms%s",
            rate,
            load.latencies().p50Ms(),
            load.latencies().p99Ms(),
            load.failed() == 0 ? "" : ", " + load.failed() + " failed"));
  }
}
