package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.local.Gravl;
import app.gravl.local.bench.CatalogBenchmark;
import app.gravl.local.bench.Conditions;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.Ports;
import app.gravl.local.trial.Leftovers;
import app.gravl.local.trial.Target;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A row of the catalog changes in Postgres, under a running system. */
class CatalogChangeIT {

  private static final String STORED =
      """
      select r.user_id, r.catalog_version,
          concat_ws(' ', r.evaluated_at, r.picks, string_agg(m::text, ' ' order by m.muscle_group))
        from workout_recommendations r join muscle_group_recovery m using (user_id)
        group by r.user_id order by r.user_id
      """;

  /** Of the catalog, and in none of its workouts: whoever logs none of it is not touched. */
  private static final String IN_NO_WORKOUT =
      """
      select exercise_id from exercise_muscles e
        where user_id is null and muscle_group = 'chest' and activation = 1
          and not exists (select from workout_exercises w where w.exercise_id = e.exercise_id)
        order by exercise_id limit 2
      """;

  private static final int USERS = 30;
  private static final int TOUCHED = 10;

  @TempDir Path folder;

  private final Ports ports = UpProcess.freePorts();

  /**
   * @param insights all that is stored of them, as text
   */
  private record Row(long catalogVersion, String insights) {}

  @Test
  void evaluates_those_whom_it_touches_and_nobody_else() throws Exception {
    Path data = folder.resolve("data");
    try (UpProcess up = UpProcess.start(data, ports, "--no-demo");
        Connection database = up.database()) {
      // The touched ones last: when they are done, those before them have been asked.
      makeUsers(database);
      await().atMost(UpProcess.PATIENCE).until(() -> rows(database).size() == USERS);
      await().atMost(UpProcess.PATIENCE).until(() -> behind(database) == 0);
      Map<Long, Row> before = rows(database);

      execute(
          database,
          """
          update exercise_muscles set activation = 0.5
            where muscle_group = 'chest' and exercise_id = (select max(exercise_id) from (%s))
          """
              .formatted(IN_NO_WORKOUT));
      long version = number(database, "select version from catalog_state");
      Set<Long> touched = Set.copyOf(before.keySet().stream().skip(USERS - TOUCHED).toList());
      await()
          .atMost(UpProcess.PATIENCE)
          .until(
              () -> {
                Map<Long, Row> now = rows(database);
                return touched.stream().allMatch(of -> now.get(of).catalogVersion() == version);
              });
      // What was on its way to the sink before it is in when a heartbeat is that was sent now.
      awaitHeartbeats(database);

      rows(database)
          .forEach(
              (user, row) -> {
                if (touched.contains(user)) {
                  assertThat(row.insights()).isNotEqualTo(before.get(user).insights());
                } else {
                  assertThat(row).as("of user %d", user).isEqualTo(before.get(user));
                }
              });
      assertThat(verify(data)).isZero();
    }
  }

  @Tag("faults")
  @Test
  void others_are_served_at_most_three_times_as_late_while_users_are_evaluated() throws Exception {
    Path data = folder.resolve("data");
    try (UpProcess up = UpProcess.start(data, ports, "--no-demo");
        Leftovers leftovers = new Leftovers()) {
      CatalogBenchmark.Result seen =
          new CatalogBenchmark(
                  new Conditions(
                      new Target(RunningSystem.on(data), Clock.systemUTC()),
                      leftovers,
                      4_000,
                      Duration.ofSeconds(15),
                      Duration.ofSeconds(30)))
              .run(line -> {});

      assertThat(seen.timesUsual()).as(seen.toString()).isLessThanOrEqualTo(3);
      assertThat(up.process().process().isAlive()).isTrue();
    }
  }

  private static void makeUsers(Connection database) throws SQLException {
    execute(
        database,
        "insert into users (time_zone) select 'UTC' from generate_series(1, %d)".formatted(USERS),
        """
        insert into workout_logs (user_id, exercise_id, performed_at, set_number, reps, weight_kg)
          select id, (select case when nr > %d then max(exercise_id) else min(exercise_id) end from (%s)),
              now() - interval '1 day', 1, 8, 60
            from (select id, row_number() over (order by id) as nr from users) u
        """
            .formatted(USERS - TOUCHED, IN_NO_WORKOUT));
  }

  private static long behind(Connection database) throws SQLException {
    return number(
        database,
        """
        select count(*) from user_versions v left join workout_recommendations r using (user_id)
          where r.version is distinct from v.write_version
        """);
  }

  private static void awaitHeartbeats(Connection database) throws SQLException {
    long now = number(database, "select (extract(epoch from clock_timestamp()) * 1000)::bigint");
    await()
        .atMost(UpProcess.PATIENCE)
        .until(
            () ->
                number(
                        database,
                        "select (min(extract(epoch from beat_at)) * 1000)::bigint"
                            + " from stream_heartbeat")
                    > now);
  }

  /** Its exit code. */
  private static int verify(Path data) {
    StringWriter said = new StringWriter();
    CommandLine gravl = Gravl.commandLine();
    gravl.setOut(new PrintWriter(said, true));
    gravl.setErr(new PrintWriter(said, true));
    return gravl.execute("verify", "--data", data.toString());
  }

  private static Map<Long, Row> rows(Connection database) throws SQLException {
    Map<Long, Row> rows = new TreeMap<>();
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(STORED)) {
      while (row.next()) {
        rows.put(row.getLong(1), new Row(row.getLong(2), row.getString(3)));
      }
    }
    return rows;
  }

  private static long number(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(Connection database, String... statements) throws SQLException {
    try (Statement statement = database.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
