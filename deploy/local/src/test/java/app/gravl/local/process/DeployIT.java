package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.local.system.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other parameters are put in force on a system that runs, with users who read and log. */
@Tag("faults")
class DeployIT {

  private static final int USERS = 1_500;

  /** So that they were evaluated long ago, most of them for the last time. */
  private static final String HISTORY =
      """
      insert into workout_logs (user_id, exercise_id, performed_at, reps, weight_kg)
        select u.id, 1 + (u.id + n) % 20, now() - interval '1 day' * (1 + u.id % 100 + n), 8, 60
        from users u, generate_series(1, 5) n where u.display_name = 'deploy'
      """;

  /** Nobody may write what these parameters make: the job can't do its work. */
  private static final String REFUSE =
      """
      create function refuse() returns trigger language plpgsql security definer as $$
      begin
        if exists (select from model_parameters where id = new.parameters_id
            and parameters ->> 'half_life_hours.biceps' = '33') then
          raise exception 'not today';
        end if;
        return new;
      end
      $$;
      create trigger refuse before insert or update on workout_recommendations
        for each row execute function refuse();
      """;

  @TempDir Path folder;

  private final Ports ports = UpProcess.freePorts();
  private Path data;
  private Commands commands;

  @BeforeEach
  void name() {
    data = folder.resolve("data");
    commands = new Commands(data, ports);
  }

  @Test
  void other_parameters_reach_everybody_and_come_back_where_they_are_not_healthy()
      throws Exception {
    try (UpProcess up = UpProcess.start(data, ports)) {
      DataSource database = up.dataSource();
      addUsers(database);

      List<String> deployed;
      try (ReadersOfOneModel readers =
          new ReadersOfOneModel(up.client(), database, List.of(1L, 2L, 3L, dormant(database)))) {
        await().until(() -> readers.answers() > 10);
        deployed = commands.run(0, "deploy-job", "--params", params(30).toString());
      }
      assertThat(deployed)
          .anyMatch(line -> line.matches("savepoint taken in \\d+\\.\\d s: file:.*"))
          .anyMatch(line -> line.matches("job started: [0-9a-f]{32}, with parameters 2"))
          .anyMatch(line -> line.startsWith("healthy after "))
          .anyMatch(line -> line.matches("users brought to the new version: 1,503 of 1,503"))
          .anyMatch(line -> line.startsWith("verified: 200 users"));
      assertAllAreServed(database, 2);
      assertThat(commands.run(0, "deploy-job"))
          .containsExactly("these parameters are in force already (2); nothing is restarted");
      assertThat(commands.run(0, "params", "--json")).contains("  \"half_life_hours.chest\": 30,");

      execute(database, REFUSE);
      List<String> refused =
          commands.run(
              1,
              "deploy-job",
              "--patience",
              "15",
              "--params",
              params(30, "half_life_hours.biceps", 33).toString());

      assertThat(refused)
          .last()
          .asString()
          // A heartbeat may have slipped through before the first row was refused.
          .matches("Not deployed: (after 15 s .*|1,503 users were not brought .* for 15 s.*)")
          .contains("The former parameters are in force again (4), the job goes on from file:");
      assertAllAreServed(database, 4);
      assertThat(number(database, "select count(*) from model_deployments where step = 'returned'"))
          .isOne();
      up.kill();
    }

    try (UpProcess up = UpProcess.start(data, ports)) {
      assertThat(up.process().lines()).anyMatch(line -> line.contains("restored from chk-"));
      assertAllAreServed(up.dataSource(), 4);
      assertThat(up.stop()).isZero();
    }
  }

  /** At each of its steps; whoever comes next goes on from there. */
  @Test
  void a_deployment_that_is_killed_leaves_a_job_that_runs_and_is_finished_by_the_next()
      throws Exception {
    try (UpProcess up = UpProcess.start(data, ports)) {
      DataSource database = up.dataSource();
      int halfLife = 40;
      for (String step : List.of("stopping", "starting", "sweeping")) {
        String wanted = params(++halfLife).toString();
        try (ChildProcess killed = commands.begin("deploy-job", "--params", wanted)) {
          awaitNumber(
              database,
              "select count(*) from model_deployments where step = '%s'".formatted(step),
              1);
          killed.process().destroyForcibly();
        }
        assertFreshLogsAreSeen(up, 1);

        commands.run(0, "deploy-job", "--params", wanted);

        assertThat(
                number(
                    database,
                    "select (parameters ->> 'half_life_hours.chest')::float8 from parameters_in_force"))
            .isEqualTo(halfLife);
        assertThat(number(database, "select count(*) from model_deployments where step = 'done'"))
            .isEqualTo(halfLife - 40);
        assertFreshLogsAreSeen(up, 1);
      }
      assertThat(commands.verify()).contains(" 0 differ").doesNotContain("wait");
    }
  }

  private static void assertFreshLogsAreSeen(UpProcess up, long user) throws Exception {
    String token =
        up.client()
            .send(
                user,
                "POST",
                "/api/logs",
                """
                {"performedAt": "%s", "sets": [{"exerciseId": 1, "reps": 8, "weightKg": 60}]}
                """
                    .formatted(Clock.systemUTC().instant().minusSeconds(60)))
            .path("consistencyToken")
            .asText();
    await()
        .atMost(UpProcess.PATIENCE)
        .until(
            () ->
                up.client()
                        .status(user, "/api/recommendations/smart-workout?wait=1000&after=" + token)
                    == 200);
  }

  private void assertAllAreServed(DataSource database, int parameters) throws Exception {
    awaitNumber(
        database,
        "select count(*) from workout_recommendations where parameters_id <> " + parameters,
        0);
    assertThat(number(database, "select id from parameters_in_force")).isEqualTo(parameters);
    assertThat(commands.verify()).contains(" 0 differ").doesNotContain("wait");
  }

  private void addUsers(DataSource database) throws SQLException {
    execute(
        database,
        "insert into users (time_zone, display_name) select 'UTC', 'deploy' from generate_series(1, %d)"
            .formatted(USERS),
        HISTORY);
    awaitNumber(
        database,
        "select count(*) from workout_recommendations r join user_versions v using (user_id)"
            + " where r.version = v.write_version",
        USERS + 3);
  }

  private static long dormant(DataSource database) throws SQLException {
    return number(
        database, "select max(user_id) from workout_recommendations where valid_until is null");
  }

  private Path params(int chest, Object... more) throws Exception {
    Path file = folder.resolve("params.json");
    String others = more.length == 0 ? "" : ", \"%s\": %s".formatted(more);
    return Files.writeString(
        file,
        "{\"half_life_hours.chest\": %d, \"half_life_hours.lats\": %d%s}"
            .formatted(chest, chest, others));
  }

  private static void awaitNumber(DataSource database, String sql, long wanted) {
    await(sql)
        .atMost(UpProcess.PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> number(database, sql) == wanted);
  }

  private static long number(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(DataSource database, String... statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
