package app.gravl.jobs.sink;

import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes insights as the sink does, for tests of what reads them. */
public final class WrittenInsights {

  private WrittenInsights() {}

  /**
   * @param rows sorted by user
   */
  public static void write(TestDatabase database, List<InsightRows> rows) throws SQLException {
    try (Connection connection = database.as(Roles.STREAM).getConnection()) {
      connection.setAutoCommit(false);
      InsightWriter.write(connection, rows, true);
    }
  }
}
