package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.embedded.Folders;
import app.gravl.local.process.Acknowledged.Fact;
import app.gravl.local.system.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a system does when something of it is taken away. */
class HealingIT {

  private static final List<Long> USERS = List.of(1L, 2L);

  @TempDir Path folder;

  private final Ports ports = UpProcess.freePorts();

  @Test
  void lost_checkpoints_and_a_lost_slot_are_healed_and_a_lost_postgres_ends_it() throws Exception {
    Path data = folder.resolve("data");
    Writers writers;
    try (UpProcess up = UpProcess.start(data, ports)) {
      DataSource database = up.dataSource();
      writers = new Writers(USERS);
      writers.start(up.client(), 1);
      await().atMost(UpProcess.PATIENCE).until(() -> writers.acknowledged().size() > 50);
      up.process().process().destroyForcibly();
      writers.stop();
      up.kill();
      // Its Postgres runs on.
      dropSlot(database);
      Fact set = writers.acknowledged().of(FactKind.SET, USERS.get(0)).get(0);
      delete(database, set);
      writers.acknowledged().deleted(set);
    }
    Folders.delete(data.resolve("flink"));

    try (UpProcess up = UpProcess.start(data, ports)) {
      Recovered.check(up, writers.acknowledged());
      assertThat(number(up.dataSource(), "select epoch from cdc_epoch")).isEqualTo(2);

      ProcessHandle.of(postmaster(data)).orElseThrow().destroyForcibly();

      assertThat(up.process().awaitEnd(UpProcess.PATIENCE)).isEqualTo(1);
      assertThat(up.process().lines())
          .filteredOn(line -> line.startsWith("gravl: "))
          .singleElement()
          .asString()
          .startsWith("gravl: Postgres has stopped by itself");
    }
  }

  private static void dropSlot(DataSource database) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      await()
          .atMost(UpProcess.PATIENCE)
          .until(
              () ->
                  number(
                          database,
                          "select count(*) from pg_replication_slots where slot_name = 'gravl' and active")
                      == 0);
      statement.execute("select pg_drop_replication_slot('gravl')");
    }
  }

  /** While nobody watches: only a new snapshot can tell. */
  private static void delete(DataSource database, Fact set) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("delete from workout_logs where id = " + set.name()))
          .isEqualTo(1);
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

  private static long postmaster(Path data) throws Exception {
    Path pid = data.resolve("postgres").resolve("data").resolve("postmaster.pid");
    return Long.parseLong(Files.readAllLines(pid).get(0).strip());
  }
}
