package app.gravl.local.faults;

import app.gravl.embedded.PostgresOptions;
import app.gravl.embedded.PostgresServer;
import app.gravl.local.system.SchemaPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** The database server on a folder that is kept. */
final class PostgresProcess implements Restartable {

  private final PostgresOptions options;
  private PostgresServer server;

  PostgresProcess(PostgresOptions options) {
    this.options = options;
  }

  @Override
  public void start() {
    // Lets go of the folder where the server was killed.
    close();
    server = PostgresServer.start(options);
  }

  PostgresServer server() {
    return server;
  }

  Path data() {
    return options.folder().resolve("data");
  }

  String jdbcUrl() {
    return server.jdbcUrl(SchemaPart.DATABASE);
  }

  Connection connect() throws SQLException {
    return server.superuser(SchemaPart.DATABASE).getConnection();
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  long number(String query) throws SQLException {
    return Long.parseLong(text(query));
  }

  /** The first value. */
  String text(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public List<ProcessHandle> processes() {
    try {
      Path file = data().resolve("postmaster.pid");
      if (!Files.exists(file)) {
        return List.of();
      }
      long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
      return ProcessHandle.of(pid).stream()
          .filter(process -> process.info().command().orElse("").endsWith("postgres"))
          .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
