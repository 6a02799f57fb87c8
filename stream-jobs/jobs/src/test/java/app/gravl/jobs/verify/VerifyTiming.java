package app.gravl.jobs.verify;

import app.gravl.catalog.CatalogFiles;
import app.gravl.catalog.CatalogLoader;
import app.gravl.jobs.backfill.Backfill;
import app.gravl.jobs.facts.UserRange;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Run by hand, with the number of users: how fast verify and backfill are where nothing else runs.
 */
final class VerifyTiming {

  private static final int SETS = 100;
  private static final int ROUNDS = 40;

  // As ./gravl bench makes them.
  private static final String HISTORY =
      """
      insert into workout_logs (user_id, exercise_id, performed_at, set_number, reps, weight_kg, rpe)
        select u, e.ids[1 + (u * 3 + n / 4) %% cardinality(e.ids)],
            now() - interval '60 days' * (1 - (n / 20) * 20.0 / %1$d) + interval '150 s' * (n %% 20),
            1 + n %% 4, 5 + n %% 6, 40 + n %% 8 * 5, 8
        from generate_series(1, %2$d) u, generate_series(0, %1$d - 1) n,
          (select array_agg(distinct exercise_id) ids from workout_exercises) e
      """;

  private VerifyTiming() {}

  public static void main(String[] args) throws Exception {
    int users = Integer.parseInt(args[0]);
    TestDatabase database = TestDatabase.migrated();
    new CatalogLoader(database.owner()).load(CatalogFiles.bundled());
    database.execute(
        "insert into users (id, time_zone) select u, 'Europe/Berlin' from generate_series(1, %d) u"
            .formatted(users),
        "set session_replication_role = replica",
        HISTORY.formatted(SETS, users),
        "set session_replication_role = origin",
        "vacuum analyze");
    DatabaseSettings settings =
        new DatabaseSettings(database.url(), Roles.STREAM.roleName(), database.password());
    System.out.println(
        new Backfill(
                settings,
                (read, about, rate, left) ->
                    System.out.printf("%,d of %,d, %,.0f/s, %.0f s%n", read, about, rate, left),
                System::nanoTime)
            .run(StreamExecutionEnvironment.createLocalEnvironment(2), UserRange.ALL));
    database.execute("vacuum analyze");
    Verification verification = new Verification(settings, (read, about, rate) -> {});
    Path postmaster = postmaster(database);
    for (int i = 0; i < ROUNDS; i++) {
      long java = javaNanos();
      long postgres = childTicks(postmaster);
      VerifyReport report = verification.run(Verification.Scope.of(UserRange.ALL, 0));
      LockSupport.parkNanos(300_000_000);
      System.out.printf(
          "%s; processor a user: java %.1f us, Postgres %.1f us%n",
          report.line(),
          (javaNanos() - java) / 1e3 / users,
          (childTicks(postmaster) - postgres) * 1e4 / users);
      report.first().forEach(System.out::println);
    }
    System.exit(0);
  }

  private static long javaNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static Path postmaster(TestDatabase database) throws SQLException {
    try (Connection connection = database.owner().getConnection();
        ResultSet row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
      row.next();
      ProcessHandle backend = ProcessHandle.of(row.getLong(1)).orElseThrow();
      return Path.of("/proc", Long.toString(backend.parent().orElseThrow().pid()), "stat");
    }
  }

  /** Hundredths of a second that ended backends took: Linux only. */
  private static long childTicks(Path stat) throws IOException {
    String text = Files.readString(stat);
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
  }
}
