package app.gravl.connect;

import app.gravl.embedded.KafkaBroker;
import app.gravl.embedded.PostgresOptions;
import app.gravl.embedded.PostgresServer;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Migrations;
import app.gravl.schema.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** A server of its own on files that outlive it, so that they can be copied and put back. */
final class KeptServer implements AutoCloseable {

  static final String PASSWORD = "test-only";

  private static final String DATABASE = "gravl";

  private final PostgresServer postgres;

  private KeptServer(PostgresServer postgres) {
    this.postgres = postgres;
  }

  /** On new files, with our schema. */
  static KeptServer made(Path files) throws Exception {
    KeptServer made = on(PostgresOptions.keptIn(files, PASSWORD));
    made.postgres.createDatabaseIfMissing(DATABASE);
    Migrations migrations = new Migrations(made.postgres.superuser(DATABASE));
    migrations.migrate();
    migrations.setPasswords(Map.of(Roles.CDC, PASSWORD));
    return made;
  }

  /** On files of before, at the address of before. */
  static KeptServer again(Path files, int port) {
    return on(PostgresOptions.keptIn(files, PASSWORD).onPort(port));
  }

  static KeptServer on(PostgresOptions options) {
    return new KeptServer(PostgresServer.start(options));
  }

  int port() {
    return postgres.port();
  }

  ConnectSettings settings(KafkaBroker broker) {
    return new ConnectSettings(
        new DatabaseSettings(postgres.jdbcUrl(DATABASE), Roles.CDC.roleName(), PASSWORD),
        KafkaSettings.plaintext(broker.bootstrapServers()),
        "gravl-connect",
        "gravl.connect",
        "127.0.0.1",
        0,
        0,
        "",
        8,
        Pipeline.tuning(),
        (short) 1,
        1,
        Duration.ofMillis(200),
        Duration.ofSeconds(60),
        Duration.ZERO);
  }

  void execute(String... statements) throws Exception {
    try (Connection connection = postgres.superuser(DATABASE).getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The one value that a query, or an INSERT … RETURNING, answers with. */
  String text(String sql) throws Exception {
    try (Connection connection = postgres.superuser(DATABASE).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The epoch in force and why it was begun. */
  String epoch() throws Exception {
    return text("select epoch || ' ' || reason from cdc_epoch");
  }

  @Override
  public void close() {
    postgres.close();
  }

  /** The files of a server that does not run. */
  static void copy(Path from, Path to) throws IOException {
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
}
