package app.gravl.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** An import into a database with a small catalog and one user. */
abstract class ImportFixture {

  static final String STRONG = Dialect.STRONG.header + "\n";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

  final GeneratedHistory history = new GeneratedHistory(42);
  TestDatabase database;
  HistoryImport imports;

  @BeforeEach
  void start() {
    database = TestDatabase.migrated();
    database.execute(TestCatalog.SQL);
    imports = new HistoryImport(database.as(Roles.API), CLOCK);
  }

  ImportSummary run(String file) throws Exception {
    return run(ImportRequest.of(1), file);
  }

  ImportSummary run(ImportRequest request, String file) throws Exception {
    return imports.run(
        request,
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
        ImportProgress.SILENT);
  }

  static void assertAddsUp(ImportSummary summary) {
    assertThat(
            summary.setsImported()
                + summary.alreadyThere()
                + summary.noSets()
                + summary.leftOutCount())
        .isEqualTo(summary.rowsRead());
  }

  /** All that was imported, in an order that does not depend on that of the imports. */
  List<String> log(long userId) throws Exception {
    return query(
        "select concat_ws('|', import_key, exercise_id, performed_at, set_number, set_type, reps, weight_kg,"
            + " duration_seconds, rpe, source_type, completed) from workout_logs where user_id = "
            + userId
            + " order by import_key");
  }

  long version() {
    return database.number("select write_version from user_versions where user_id = 1");
  }

  List<String> query(String sql) throws Exception {
    List<String> values = new ArrayList<>();
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
