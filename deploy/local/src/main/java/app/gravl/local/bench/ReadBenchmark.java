package app.gravl.local.bench;

import app.gravl.api.recommendation.Recommendations;
import app.gravl.api.recovery.MuscleRecoveries;
import app.gravl.local.trial.Target;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * How many requests the api answers a second while 99 % of them take no more than a limit, each
 * counted from when it was planned: of the recommendations, then of the muscles.
 */
public final class ReadBenchmark implements Benchmark {

  /** The most that the 99th percentile may be. */
  public static final int LIMIT_MS = 15;

  /**
   * @param smartWorkout its numbers stand beside {@code muscleGroups} in JSON
   */
  record Result(@JsonUnwrapped Endpoint smartWorkout, Endpoint muscleGroups)
      implements ResultPrinter.Table {

    @Override
    public List<?> rows() {
      return List.of(Row.of("smart-workout", smartWorkout), Row.of("muscle-groups", muscleGroups));
    }
  }

  /**
   * @param requestsPerSecond the highest rate that held
   * @param samples requests that the percentiles come from
   * @param bareReadsPerSecond how often bare JDBC reads the same in the same run
   * @param ofBarePercent the api's requests beside them
   */
  record Endpoint(
      double requestsPerSecond,
      double p50Ms,
      double p99Ms,
      double maxMs,
      int users,
      long samples,
      double bareReadsPerSecond,
      long ofBarePercent) {}

  private record Row(String read, @JsonUnwrapped Endpoint endpoint) {
    static Row of(String read, Endpoint endpoint) {
      return new Row(read, endpoint);
    }
  }

  private static final int START_RATE = 1_000;
  // As many as it is to serve: fewer, and the first trials would pay for the compiler.
  private static final int WARM_UP_RATE = 4_000;
  private static final Duration TRIAL = Duration.ofSeconds(8);
  // Other work on the machine may spoil one; what is found must hold for longer anyway.
  private static final int ATTEMPTS = 3;
  private static final double STEP_DOWN = 0.95;
  // More than the api has threads: what waits, waits there.
  private static final int CONNECTIONS = 64;
  private static final int SETS = 100;

  private final Conditions conditions;

  public ReadBenchmark(Conditions conditions) {
    this.conditions = conditions;
  }

  @Override
  public Result run(Progress progress) throws Exception {
    Users readers = TrainedUsers.create(conditions, SETS, progress);
    OffsetDateTime now = databaseTime();
    return new Result(
        measure(
            "/api/recommendations/smart-workout",
            readers,
            bare(readers, Recommendations.STORED, (read, user) -> read.setLong(1, user)),
            progress),
        measure(
            "/api/recovery/muscle-groups",
            readers,
            bare(
                readers,
                MuscleRecoveries.ALL,
                (read, user) -> {
                  read.setObject(1, now);
                  read.setLong(2, user);
                }),
            progress));
  }

  private OffsetDateTime databaseTime() throws SQLException {
    try (Connection connection = conditions.target().database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select now()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class);
    }
  }

  private double bare(Users readers, String sql, BareReads.Parameters parameters) throws Exception {
    return BareReads.perSecond(
        conditions.target().database(), sql, parameters, readers.ids(), TRIAL);
  }

  private Endpoint measure(String path, Users readers, double bare, Progress progress)
      throws Exception {
    Target target = conditions.target();
    progress.say(String.format("%s: bare JDBC reads it %,.0f times a second", path, bare));
    List<HttpRequest> requests =
        readers.ids().stream().map(id -> HttpRequest.get(path, target.token(id))).toList();
    try (HttpLoad http = new HttpLoad(target.apiPort(), CONNECTIONS)) {
      progress.say(path + ": warming up for " + conditions.warmUp().toSeconds() + " s");
      send(http, requests, WARM_UP_RATE, conditions.warmUp());
      double rate =
          HighestRate.find(START_RATE, tried -> holds(http, requests, tried, TRIAL, progress));
      Load load = send(http, requests, rate, conditions.duration());
      say(progress, rate, load);
      // What held for seconds need not hold for longer.
      while (rate > 1 && !holds(load)) {
        rate *= STEP_DOWN;
        load = send(http, requests, rate, conditions.duration());
        say(progress, rate, load);
      }
      Latencies latencies = load.latencies();
      return new Endpoint(
          Math.round(rate),
          latencies.p50Ms(),
          latencies.p99Ms(),
          latencies.maxMs(),
          conditions.users(),
          latencies.count(),
          Math.round(bare),
          Math.round(100 * rate / bare));
    }
  }

  private static boolean holds(
      HttpLoad http, List<HttpRequest> requests, double rate, Duration time, Progress progress)
      throws Exception {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Load load = send(http, requests, rate, time);
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

  private static Load send(HttpLoad http, List<HttpRequest> requests, double rate, Duration time)
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
