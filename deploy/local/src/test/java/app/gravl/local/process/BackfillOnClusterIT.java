package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.catalog.CatalogFiles;
import app.gravl.catalog.CatalogLoader;
import app.gravl.embedded.PostgresOptions;
import app.gravl.embedded.PostgresServer;
import app.gravl.jobs.backfill.BackfillProgram;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.verify.Verification;
import app.gravl.jobs.verify.VerifyReport;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Migrations;
import app.gravl.schema.Roles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The backfill by {@code flink run}, from the job's jar, on a JobManager and a TaskManager that are
 * processes of their own: reads join the snapshot that the client holds.
 */
class BackfillOnClusterIT {

  /** More than one range, so that both slots read. */
  private static final int USERS = 1_200;

  private static final String PASSWORD = "of the stream";

  private static final String HISTORY =
      """
      insert into workout_logs (user_id, exercise_id, performed_at, reps, weight_kg)
        select u, 1 + (u + n) %% 20, now() - interval '1 day' * n, 8, 60
        from generate_series(1, %d) u, generate_series(1, 3) n
      """;

  @TempDir Path folder;

  private final PostgresServer postgres = PostgresServer.start(PostgresOptions.temporary());

  @AfterEach
  void stop() throws Exception {
    postgres.close();
  }

  @Test
  void it_writes_what_is_missing_and_rights_what_is_wrong() throws Exception {
    postgres.createDatabaseIfMissing("gravl");
    Migrations migrations = new Migrations(postgres.superuser("gravl"));
    migrations.migrate();
    migrations.setPasswords(Map.of(Roles.STREAM, PASSWORD));
    new CatalogLoader(postgres.superuser("gravl")).load(CatalogFiles.bundled());
    execute(
        "insert into users (id, time_zone) select u, 'UTC' from generate_series(1, %d) u"
            .formatted(USERS),
        HISTORY.formatted(USERS));
    try (FlinkCluster flink = FlinkCluster.start(folder.resolve("flink"))) {
      assertThat(backfill(flink))
          .as(flink.output())
          .anyMatch(line -> line.startsWith("1,200 users evaluated in "));
      assertSame();

      execute(
          "update muscle_group_recovery set fatigue = fatigue + 1 where user_id % 7 = 0",
          "update workout_recommendations set picks = '[]' where user_id % 11 = 0",
          "delete from muscle_group_recovery where user_id = 1100 and muscle_group = 'chest'",
          "update workout_recommendations set evaluated_at = '2099-01-01Z' where user_id = 3");
      assertThat(verify().differing()).isGreaterThan(200);

      assertThat(backfill(flink))
          .as(flink.output())
          .contains("1 users had insights from the future, replaced");
      assertSame();
    }
  }

  private List<String> backfill(FlinkCluster flink) throws Exception {
    return flink.run(
        SeparateProcessesIT.jar("stream-jobs/jobs", "-job.jar"),
        BackfillProgram.class,
        Map.of(
            "DATABASE_URL", postgres.jdbcUrl("gravl"),
            "DATABASE_USER", Roles.STREAM.roleName(),
            "DATABASE_PASSWORD", PASSWORD));
  }

  private void assertSame() throws Exception {
    VerifyReport report = verify();
    assertThat(report.first()).isEmpty();
    assertThat(report.same()).isEqualTo(USERS);
  }

  private VerifyReport verify() throws Exception {
    return new Verification(
            new DatabaseSettings(postgres.jdbcUrl("gravl"), Roles.STREAM.roleName(), PASSWORD),
            (read, about, rate) -> {})
        .run(Verification.Scope.of(UserRange.ALL, 0).withPatience(Duration.ZERO));
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = postgres.superuser("gravl").getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
