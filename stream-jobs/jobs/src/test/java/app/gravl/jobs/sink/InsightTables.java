package app.gravl.jobs.sink;

import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database with users, and what tests ask of its insight tables. */
final class InsightTables {

  /** Users whose recommendations don't say the sum of their recoveries. */
  private static final String DISAGREEING =
      """
      select r.user_id, r.version, (r.picks -> 0 ->> 'sum')::float8 as told, sum(m.fatigue) as found
        from workout_recommendations r left join muscle_group_recovery m using (user_id)
        group by r.user_id having count(m.*) <> 16 or sum(m.fatigue) <> (r.picks -> 0 ->> 'sum')::float8
      """;

  final TestDatabase database = TestDatabase.migrated();

  InsightTables withUsers(long first, long last) {
    database.execute(
        "insert into users (id, time_zone) select id, 'UTC' from generate_series(%d, %d) id"
            .formatted(first, last));
    return this;
  }

  DatabaseSettings settings() {
    return new DatabaseSettings(database.url(), Roles.STREAM.roleName(), database.password());
  }

  Connection stream() throws SQLException {
    Connection connection = database.as(Roles.STREAM).getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  void write(InsightRows... rows) throws SQLException {
    try (Connection connection = stream()) {
      InsightWriter.write(connection, List.of(rows), true);
    }
  }

  /** Rows as text, values joined by a blank. */
  List<String> query(String sql) throws SQLException {
    try (Connection connection = database.owner().getConnection()) {
      return query(connection, sql);
    }
  }

  static List<String> query(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<String> found = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          row.append(i == 1 ? "" : " ").append(rows.getString(i));
        }
        found.add(row.toString());
      }
      return found;
    }
  }

  List<String> versions() throws SQLException {
    return query("select user_id, version from workout_recommendations order by user_id");
  }

  static List<String> disagreeing(Connection connection) throws SQLException {
    return query(connection, DISAGREEING);
  }
}
