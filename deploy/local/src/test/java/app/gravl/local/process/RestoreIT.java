package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.local.Gravl;
import app.gravl.local.system.Ports;
import app.gravl.local.system.ServicePort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backup is taken under load, a user erased, more written; then the backup is put back, where it
 * came from and into a folder that held nothing. What it holds is served, the erased user is not.
 */
@Tag("faults")
class RestoreIT {

  @TempDir Path folder;

  private final Ports ports = UpProcess.freePorts();

  /** Another one for each time that somebody writes, or they would want the same names again. */
  private long seed = new Random().nextLong(1000);

  @Test
  void what_a_backup_holds_is_served_but_for_who_was_erased_since() throws Exception {
    Path data = folder.resolve("data");
    Path file = folder.resolve("backup.tar.gz");
    long kept;
    long erased;
    long late;
    Acknowledged held;
    long epoch;
    try (UpProcess up = UpProcess.start(data, ports, "--no-demo")) {
      kept = newUser(up);
      erased = newUser(up);
      Writers writers = new Writers(List.of(kept, erased));
      write(writers, up, 60);
      held = writers.acknowledged().copy();

      Writers others = new Writers(List.of(newUser(up)));
      others.start(up.client(), seed++);
      assertThat(Cli.run(data, "backup", file.toString())).matches(done -> done.status() == 0);
      others.stop();
      assertThat(Cli.run(data, "backup", file.toString()).printed()).contains("is there already");
      assertThat(Cli.run(data, "restore", file.toString()).printed())
          .contains("A system runs on " + data + ": stop it first");

      late = newUser(up);
      write(writers, up, 60);
      Cli erasing = Cli.run(data, "erase", "--user", Long.toString(erased));
      assertThat(erasing.status()).describedAs(erasing.printed()).isZero();
      assertThat(Cli.run(data, "erase", "--user", Long.toString(late)).status()).isZero();
      epoch = number(up, "select epoch from cdc_epoch");
      // Its Postgres runs on.
      up.process().process().destroyForcibly();
      up.kill();

      Cli refused = Cli.run(data, "restore", file.toString());
      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.printed()).contains("what came since would be lost", "--data", "--force");

      Cli restored = Cli.run(data, "restore", file.toString(), "--force");
      assertThat(restored.status()).describedAs(restored.printed()).isZero();
      assertThat(restored.printed()).contains("1 user was erased since then, and erased again");
    }
    held.userDeleted(erased);

    try (UpProcess up = UpProcess.start(data, ports, "--no-demo")) {
      check(up, data, held, kept, erased, late);
      assertThat(number(up, "select epoch from cdc_epoch")).isGreaterThan(epoch);
      assertThat(up.stop()).isZero();
    }

    Path fresh = folder.resolve("fresh");
    killWhileRestoring(file, fresh);
    try (UpProcess up = UpProcess.begin(fresh, ports)) {
      assertThat(up.process().awaitEnd(UpProcess.PATIENCE)).isEqualTo(1);
      assertThat(up.process().lines())
          .anyMatch(line -> line.contains("was interrupted: run it again"));
    }
    Cli restored = Cli.run(fresh, "restore", file.toString());
    assertThat(restored.status()).describedAs(restored.printed()).isZero();
    assertThat(restored.printed()).contains("1 user was erased since then, and erased again");
    try (UpProcess up = UpProcess.start(fresh, ports)) {
      check(up, fresh, held, kept, erased, late);
      assertThat(up.stop()).isZero();
    }
    assertThat(fresh).isDirectoryNotContaining("glob:**/postgres-*");
  }

  private static void check(
      UpProcess up, Path data, Acknowledged held, long kept, long erased, long late)
      throws Exception {
    Recovered.check(up, held);
    try (Connection connection = up.database()) {
      assertThat(FactKind.readAll(connection, Set.of(kept)).keySet())
          .describedAs("nothing that is younger than the backup")
          .allMatch(fact -> held.value(fact) != null || held.isUnsure(fact));
      assertThat(Traces.inTables(connection, erased)).isEmpty();
    }
    Cli verified = Cli.run(data, "verify");
    assertThat(verified.status()).describedAs(verified.printed()).isZero();
    assertThat(newUser(up)).as("an id that was erased is nobody's").isGreaterThan(late);
    String kafka = "127.0.0.1:" + up.ports().of(ServicePort.KAFKA);
    await()
        .atMost(UpProcess.PATIENCE)
        .untilAsserted(() -> assertThat(Traces.listedErasures(kafka)).contains(erased, late));
  }

  private void killWhileRestoring(Path file, Path into) {
    try (ChildProcess restore =
        ChildProcess.start(
            "restore",
            folder,
            Map.of("PATH", System.getenv("PATH")),
            List.of(
                "-cp",
                ChildProcess.testClassPath(),
                Gravl.class.getName(),
                "restore",
                file.toString(),
                "--data",
                into.toString()))) {
      await()
          .atMost(UpProcess.PATIENCE)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> Files.exists(into.resolve("postgres-restoring/data/PG_VERSION")));
      restore.process().destroyForcibly();
      assertThat(restore.awaitEnd(UpProcess.PATIENCE)).isNotZero();
    }
  }

  /** Until so many facts more are acknowledged, and nobody writes any more. */
  private void write(Writers writers, UpProcess up, int facts) throws InterruptedException {
    int before = writers.acknowledged().size();
    writers.start(up.client(), seed++);
    await().atMost(UpProcess.PATIENCE).until(() -> writers.acknowledged().size() > before + facts);
    writers.stop();
  }

  private static long newUser(UpProcess up) throws SQLException {
    try (Connection connection = up.database()) {
      return Database.insertUser(connection);
    }
  }

  private static long number(UpProcess up, String sql) throws SQLException {
    try (Connection connection = up.database();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
