package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.embedded.Folders;
import app.gravl.embedded.PostgresServer;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.verify.Verification;
import app.gravl.jobs.verify.VerifyReport;
import app.gravl.local.folder.Secrets;
import app.gravl.local.system.Ports;
import app.gravl.local.system.ServicePort;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A system that lost the state of its stream, and is killed while it makes it anew. */
@Tag("faults")
class BootstrapIT {

  private static final int USERS = 3_000;

  private static final String INSERT_USERS =
      "insert into users (time_zone) select 'UTC' from generate_series(1, " + USERS + ")";

  private static final String INSERT_SETS =
      """
      insert into workout_logs (user_id, exercise_id, performed_at, reps, weight_kg)
        select u.id, 1 + (u.id + n) % 20, now() - interval '7 hours' * n, 8, 60
        from users u, generate_series(1, 20) n
      """;

  private static final String SERVED =
      "select count(*) from workout_recommendations r join cdc_epoch e on e.epoch = r.epoch";

  /** How far a bootstrap has come, each told by a number above 0. */
  private static final List<String> POINTS =
      List.of(
          "select count(*) from cdc_bootstrap b join cdc_epoch e using (epoch) where b.claimed_at is null",
          "select count(*) from cdc_bootstrap b join cdc_epoch e using (epoch) where b.claimed_at is not null",
          SERVED,
          "select count(*) from cdc_bootstrap b join cdc_epoch e using (epoch) where b.written_at is not null",
          "select count(*) from stream_heartbeat h join cdc_epoch e on e.epoch = h.epoch");

  @TempDir Path folder;

  private final Ports ports = UpProcess.freePorts();

  @Test
  void killed_at_any_point_it_begins_again_until_everybody_is_served() throws Exception {
    Path data = folder.resolve("data");
    try (UpProcess up = UpProcess.start(data, ports, "--no-demo")) {
      execute(data, INSERT_USERS, INSERT_SETS);
      up.kill();
    }
    for (String point : POINTS) {
      Folders.delete(data.resolve("flink"));
      try (UpProcess up = UpProcess.begin(data, ports, "--no-demo")) {
        long before = numberOnceItAnswers(data, "select epoch from cdc_epoch");
        await(point)
            .atMost(UpProcess.PATIENCE)
            .pollInterval(Duration.ofMillis(5))
            .until(
                () ->
                    number(data, "select epoch from cdc_epoch") > before
                        && number(data, point) > 0);
        up.kill();
      }
    }

    try (UpProcess up = UpProcess.start(data, ports, "--no-demo")) {
      await().atMost(UpProcess.PATIENCE).until(() -> number(data, SERVED) == USERS);
      VerifyReport report =
          new Verification(
                  new DatabaseSettings(
                      url(), Roles.STREAM.roleName(), secrets(data).password(Roles.STREAM)),
                  (done, about, rate) -> {})
              .run(Verification.Scope.of(UserRange.ALL, 0));
      assertThat(report.first()).isEmpty();
      assertThat(report.same()).isEqualTo(USERS);
      assertThat(up.stop()).isZero();
    }
  }

  private static Secrets secrets(Path data) {
    return Secrets.read(data.resolve("secrets"));
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + ports.of(ServicePort.POSTGRES) + "/gravl";
  }

  private long numberOnceItAnswers(Path data, String sql) {
    return await()
        .atMost(UpProcess.PATIENCE)
        .ignoreExceptionsInstanceOf(SQLException.class)
        .until(() -> number(data, sql), number -> true);
  }

  private long number(Path data, String sql) throws SQLException {
    try (Connection connection = connect(data);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(Path data, String... statements) throws SQLException {
    try (Connection connection = connect(data);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** As the owner, also of a system that is not ready. */
  private Connection connect(Path data) throws SQLException {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL(url());
    database.setUser(PostgresServer.SUPERUSER);
    database.setPassword(secrets(data).ownerPassword());
    return database.getConnection();
  }
}
