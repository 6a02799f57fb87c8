package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.embedded.PostgresOptions;
import app.gravl.embedded.PostgresServer;
import app.gravl.local.folder.DataFolder;
import app.gravl.local.system.Ports;
import app.gravl.local.system.ServicePort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The data folder of a system of version 1 of the model, as this version takes it live: {@code up}
 * brings it to version 2, {@code deploy-job} to other parameters.
 */
@Tag("faults")
class UpgradeOfModelIT {

  private static final String OF_MODEL_1 =
      "select count(*) from workout_recommendations where model_version = 1";

  private static final String MIXED =
      """
      select count(*) from workout_recommendations r join muscle_group_recovery m using (user_id)
        where r.model_version <> m.model_version
      """;

  @TempDir Path folder;

  private final Ports ports = UpProcess.freePorts();

  @Test
  void everybody_is_brought_from_version_1_to_2_and_no_reader_sees_both() throws Exception {
    Path data = folder.resolve("data");
    DataSource owner = stored(data);
    AtomicBoolean done = new AtomicBoolean();
    AtomicLong looks = new AtomicLong();
    AtomicLong mixed = new AtomicLong();
    try (UpProcess up = UpProcess.begin(data, ports)) {
      Thread reader =
          new Thread(
              () -> {
                while (!done.get()) {
                  try {
                    mixed.addAndGet(number(owner, MIXED));
                    looks.incrementAndGet();
                  } catch (SQLException e) {
                    // It is just starting.
                  }
                }
              });
      reader.start();
      up.awaitReady();
      DataSource database = up.dataSource();
      await().atMost(UpProcess.PATIENCE).until(() -> number(database, OF_MODEL_1) == 0);
      assertThat(number(database, "select count(*) from workout_recommendations"))
          .isEqualTo(StoredModel1.USERS);
      Commands commands = new Commands(data, ports);
      assertThat(commands.verify()).contains("9 same, 0 differ").doesNotContain("wait");

      List<String> same = commands.run(0, "deploy-job");
      Path params =
          Files.writeString(folder.resolve("params.json"), "{\"half_life_hours.chest\": 30}");
      List<String> deployed = commands.run(0, "deploy-job", "--params", params.toString());

      assertThat(same).singleElement().asString().endsWith("nothing is restarted");
      assertThat(deployed).contains("users brought to the new version: 9 of 9");
      assertThat(commands.verify()).contains("9 same, 0 differ").doesNotContain("wait");
      done.set(true);
      reader.join();
      assertThat(up.stop()).isZero();
    }
    assertThat(looks.get()).isGreaterThan(10);
    assertThat(mixed.get()).isZero();
  }

  /**
   * As the version before left it.
   *
   * @return its database, while it runs
   */
  private DataSource stored(Path data) throws Exception {
    StoredModel1.savepoint(
        data.resolve("flink").resolve("checkpoints").resolve("savepoints").resolve("savepoint-1"));
    try (DataFolder made = DataFolder.own(data)) {
      PostgresOptions options =
          PostgresOptions.keptIn(made.of("postgres"), made.secrets().ownerPassword())
              .onPort(ports.of(ServicePort.POSTGRES));
      try (PostgresServer postgres = PostgresServer.start(options)) {
        postgres.createDatabaseIfMissing("gravl");
        StoredModel1.load(postgres.superuser("gravl"));
        assertThat(number(postgres.superuser("gravl"), OF_MODEL_1)).isEqualTo(StoredModel1.USERS);
      }
      return UpProcess.dataSource(made.secrets().ownerPassword(), ports);
    }
  }

  private static long number(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
