package app.gravl.local.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The facts out of Postgres and the insights into it, in binary and without any other work. */
final class BareCopies {

  private static final List<String> FACTS =
      List.of(
          """
          copy (select user_id, id, exercise_id, performed_at, set_type, completed, reps, weight_kg, rpe,
              workout_id, custom_workout_id, duration_seconds from workout_logs
            where performed_at > now() - interval '150 days') to stdout (format binary)
          """,
          "copy users (id) to stdout (format binary)",
          "copy user_versions to stdout (format binary)",
          "copy user_preferences to stdout (format binary)",
          "copy check_ins to stdout (format binary)");

  private static final List<String> INSIGHTS =
      List.of("workout_recommendations", "muscle_group_recovery");

  /** Measures what is handed to it. */
  @FunctionalInterface
  interface Watch {
    double seconds(BackfillBenchmark.Work work) throws Exception;
  }

  private final Connection connection;
  private final CopyManager copies;

  BareCopies(Connection connection) throws SQLException {
    this.connection = connection;
    this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
  }

  void out() throws SQLException, IOException {
    for (String facts : FACTS) {
      copies.copyOut(facts, OutputStream.nullOutputStream());
    }
  }

  /** Into tables like those that hold them, with the same indexes. */
  double in(Watch watch) throws Exception {
    double seconds = 0;
    for (String table : INSIGHTS) {
      Path file = Files.createTempFile("gravl-bench-", ".copy");
      try {
        try (OutputStream to = Files.newOutputStream(file)) {
          copies.copyOut("copy " + table + " to stdout (format binary)", to);
        }
        try (Statement statement = connection.createStatement()) {
          statement.execute("create table bench_" + table + " (like " + table + " including all)");
        }
        seconds += watch.seconds(() -> in(table, file));
      } finally {
        Files.delete(file);
      }
    }
    return seconds;
  }

  private void in(String table, Path file) throws SQLException {
    try (InputStream from = Files.newInputStream(file)) {
      copies.copyIn("copy bench_" + table + " from stdin (format binary)", from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
