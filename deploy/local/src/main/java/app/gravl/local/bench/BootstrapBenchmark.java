package app.gravl.local.bench;

import app.gravl.embedded.Folders;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.verify.Verification;
import app.gravl.jobs.verify.VerifyReport;
import app.gravl.local.CliFailure;
import app.gravl.local.folder.DataFolder;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.Ports;
import app.gravl.local.trial.Leftovers;
import app.gravl.local.trial.Target;
import app.gravl.local.trial.UpProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * How long a system without any state takes until all its users are served: by the batch job that
 * makes the state, and by the connector's own snapshot, which reads all rows through Kafka.
 */
public final class BootstrapBenchmark implements Benchmark {

  /**
   * @param sets of all users together
   * @param seconds from the beginning of the epoch until everybody's insights are written and
   *     heartbeats arrive, by the batch job
   * @param snapshotSeconds the same by the connector's own snapshot
   * @param times that the batch job is faster
   */
  record Result(long sets, int users, double seconds, double snapshotSeconds, double times) {}

  private static final int SETS_PER_USER = 100;

  /** In both cases; what is kept of 100,000 users with 100 sets takes about a quarter of it. */
  private static final Map<String, String> HEAP = Map.of("GRAVL_JAVA_OPTS", "-Xmx2g");

  private static final int POLL_SECONDS = 2;

  private static final String USERS =
      """
      select count(*) from users
      """;

  /** Null until everybody's insights of the epoch are written and a heartbeat of it has arrived. */
  private static final String SECONDS =
      """
      select extract(epoch from greatest(max(r.computed_at), h.arrived_at) - e.started_at)
      from cdc_epoch e
        join workout_recommendations r on r.epoch = e.epoch
        cross join lateral (select min(arrived_at) as arrived_at from stream_heartbeat h
          where h.epoch = e.epoch) h
      group by e.started_at, h.arrived_at having count(*) >= ? and h.arrived_at is not null
      """;

  private static final String FORGET =
      """
      truncate workout_recommendations, muscle_group_recovery, stream_heartbeat
      """;

  private final Path home;
  private final int portOffset;
  private final int users;
  private final Clock clock;
  private final Leftovers leftovers;

  /**
   * @param home the repository, where the launcher is
   */
  public BootstrapBenchmark(
      Path home, int portOffset, int users, Clock clock, Leftovers leftovers) {
    this.home = home;
    this.portOffset = portOffset;
    this.users = users;
    this.clock = clock;
    this.leftovers = leftovers;
  }

  @Override
  public Result run(Progress progress) throws Exception {
    Path folder = Folders.temporary("gravl-bench-");
    leftovers.add(() -> Folders.delete(folder));
    progress.say("Users with %,d sets".formatted((long) users * SETS_PER_USER));
    try (DataFolder own = DataFolder.own(folder)) {
      TrainedDatabase.make(own, users, SETS_PER_USER, progress);
    }
    progress.say("By the batch job");
    double seconds = seconds(folder, progress);
    progress.say("By the connector's own snapshot");
    double snapshotSeconds = seconds(folder, progress, "--no-bootstrap");
    return new Result(
        (long) users * SETS_PER_USER, users, seconds, snapshotSeconds, snapshotSeconds / seconds);
  }

  /** From the folder with nothing in it but the facts. */
  private double seconds(Path folder, Progress progress, String... options) throws Exception {
    for (String part : new String[] {"kafka", "flink"}) {
      Folders.delete(folder.resolve(part));
    }
    UpProcess up = start(folder, options);
    try {
      Target target = new Target(RunningSystem.on(folder), clock);
      double seconds = await(target.database());
      VerifyReport report =
          new Verification(target.streamDatabase(), (done, about, rate) -> {})
              .run(Verification.Scope.of(UserRange.ALL, 0));
      progress.say("  %.1f s; %s".formatted(seconds, report.line()));
      if (report.differing() > 0) {
        throw new CliFailure("Not what it should be: " + report.first().get(0));
      }
      try (Connection connection = target.database().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(FORGET);
      }
      return seconds;
    } finally {
      up.close();
    }
  }

  private UpProcess start(Path folder, String... options) throws Exception {
    String[] all = new String[options.length + 1];
    all[0] = "--no-demo";
    System.arraycopy(options, 0, all, 1, options.length);
    return UpProcess.start(home, folder, Ports.freeFrom(portOffset), leftovers, HEAP, all);
  }

  private static double await(DataSource database) throws SQLException, InterruptedException {
    try (Connection connection = database.getConnection();
        var select = connection.prepareStatement(SECONDS)) {
      select.setLong(1, users(connection));
      while (true) {
        try (ResultSet row = select.executeQuery()) {
          if (row.next()) {
            return Math.round(row.getDouble(1) * 10) / 10.0;
          }
        }
        TimeUnit.SECONDS.sleep(POLL_SECONDS);
      }
    }
  }

  private static long users(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(USERS)) {
      row.next();
      return row.getLong(1);
    }
  }
}
