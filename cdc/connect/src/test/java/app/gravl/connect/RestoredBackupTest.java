package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.embedded.KafkaBroker;
import app.gravl.embedded.PostgresOptions;
import app.gravl.embedded.PostgresServer;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Migrations;
import app.gravl.schema.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files of a server are put back to a copy, with its slot in them, and written to until its WAL
 * goes further than it ever did: system identifier, timeline and positions say nothing.
 */
class RestoredBackupTest {

  private static final String PASSWORD = "test-only";
  private static final String DATABASE = "gravl";

  @TempDir Path folder;

  @Test
  void a_cold_copy_put_back_is_recognised_however_far_its_wal_goes() throws Exception {
    Path files = folder.resolve("postgres");
    Path backup = folder.resolve("backup");
    int port;
    try (KafkaBroker broker = KafkaBroker.temporary()) {
      try (PostgresServer postgres =
          PostgresServer.start(PostgresOptions.keptIn(files, PASSWORD))) {
        port = postgres.port();
        postgres.createDatabaseIfMissing(DATABASE);
        Migrations migrations = new Migrations(postgres.superuser(DATABASE));
        migrations.migrate();
        migrations.setPasswords(Map.of(Roles.CDC, PASSWORD));
        runWorker(broker, postgres);
      }
      copy(files, backup);
      try (PostgresServer postgres = again(files, port)) {
        execute(postgres, "insert into users (time_zone) values ('UTC')");
        runWorker(broker, postgres);
        assertThat(epoch(postgres)).isEqualTo("1 first start");
      }
      delete(files);
      copy(backup, files);
      try (PostgresServer postgres = again(files, port)) {
        execute(
            postgres,
            "insert into users (time_zone) select 'UTC' from generate_series(1, 20000)",
            "select pg_switch_wal()");
        runWorker(broker, postgres);
        assertThat(epoch(postgres)).startsWith("2 ").contains("token");
      }
    }
  }

  private static PostgresServer again(Path files, int port) {
    return PostgresServer.start(PostgresOptions.keptIn(files, PASSWORD).onPort(port));
  }

  /** Until it has caught up with what was committed before. */
  private static void runWorker(KafkaBroker broker, PostgresServer postgres) throws Exception {
    ConnectSettings settings =
        new ConnectSettings(
            new DatabaseSettings(postgres.jdbcUrl(DATABASE), Roles.CDC.roleName(), PASSWORD),
            broker.bootstrapServers(),
            "gravl-connect",
            "gravl.connect",
            "127.0.0.1",
            0,
            "",
            8,
            (short) 1,
            Duration.ofMillis(200),
            Duration.ofSeconds(60));
    StoredOffsets offsets = new StoredOffsets(broker.bootstrapServers(), settings.offsetsTopic());
    try (ConnectWorker worker = new ConnectWorker(settings)) {
      worker.start();
      long epoch = Long.parseLong(epoch(postgres).split(" ")[0]);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> offsets.of(epoch).filter(StoredOffsets.Offset::snapshotDone).isPresent());
    }
  }

  private static void execute(PostgresServer postgres, String... statements) throws Exception {
    try (Connection connection = postgres.superuser(DATABASE).getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String epoch(PostgresServer postgres) throws Exception {
    try (Connection connection = postgres.superuser(DATABASE).getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select epoch || ' ' || reason from cdc_epoch")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      paths.forEach(
          path -> {
            try {
              Files.copy(
                  path,
                  to.resolve(from.relativize(path).toString()),
                  StandardCopyOption.COPY_ATTRIBUTES);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      paths
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
