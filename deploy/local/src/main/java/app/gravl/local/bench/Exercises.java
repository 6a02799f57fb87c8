package app.gravl.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Exercises to log. */
final class Exercises {

  private static final String USED =
      """
      select distinct exercise_id from workout_exercises order by exercise_id
      """;

  private Exercises() {}

  /** Those of the catalog's workouts. */
  static List<Long> used(DataSource database) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(USED);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ids.add(row.getLong(1));
      }
    }
    return ids;
  }
}
