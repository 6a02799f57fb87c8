package app.gravl.local.process;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * A system of version 1 of the model as it was stored while it ran, in {@code formats/model-1}: the
 * rows of its database, and a savepoint of its job. Nine users, some of whom have not trained for
 * months. Never changed.
 */
final class StoredModel1 {

  static final int USERS = 9;

  private static final Path KEPT = Path.of("src", "test", "resources", "formats", "model-1");

  /** What the rows' schema is of. */
  private static final String MIGRATION = "15";

  private static final String END = "\\.";

  /** Their days stay those of then, as seen from today. */
  private static final String AS_IF_TODAY =
      """
      do $$
      declare
        c record;
      begin
        for c in
          select table_name, column_name from information_schema.columns
          where table_schema = 'public' and data_type = 'timestamp with time zone'
            and table_name in (select tablename from pg_tables where schemaname = 'public')
        loop
          execute format('update %1$I set %2$I = %2$I + (now() - timestamptz ''TAKEN'')', c.table_name, c.column_name);
        end loop;
      end
      $$
      """;

  private StoredModel1() {}

  /** Fills an empty database, whose schema is then the one of then. */
  static void load(DataSource owner) throws Exception {
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/migration")
        .target(MIGRATION)
        .load()
        .migrate();
    List<String> lines = Files.readAllLines(KEPT.resolve("data.sql"));
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = tables(statement);
      for (String table : tables) {
        statement.execute("alter table " + table + " disable trigger all");
        statement.execute("delete from " + table);
      }
      load(connection, lines);
      statement.execute(AS_IF_TODAY.replace("TAKEN", takenAt(lines.get(0))));
      for (String table : tables) {
        statement.execute("alter table " + table + " enable trigger all");
      }
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select tablename from pg_tables where schemaname = 'public'"
                + " and tablename <> 'flyway_schema_history'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static String takenAt(String firstLine) {
    return firstLine.substring(firstLine.lastIndexOf(" at ") + 4, firstLine.length() - 1);
  }

  /** As psql reads it: rows behind their COPY, up to a line with a backslash and a dot. */
  private static void load(Connection connection, List<String> lines) throws Exception {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("copy ")) {
        StringBuilder rows = new StringBuilder();
        for (i++; !lines.get(i).equals(END); i++) {
          rows.append(lines.get(i)).append('\n');
        }
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(line, new StringReader(rows.toString()));
      } else {
        try (Statement statement = connection.createStatement()) {
          statement.execute(line);
        }
      }
    }
  }

  /** Puts the savepoint there. */
  static void savepoint(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(KEPT.resolve("savepoint"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }
}
