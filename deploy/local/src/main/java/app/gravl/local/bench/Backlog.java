package app.gravl.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Sets of all users in one transaction: the stream has all of them before it. */
final class Backlog {

  private static final String INSERT =
      """
      insert into workout_logs (user_id, exercise_id, performed_at, set_number, reps, weight_kg, rpe)
        select u.id, e.ids[1 + (u.id * 7 + n / 4) % cardinality(e.ids)], now() - interval '150 s' * n,
            1 + n % 4, 5 + n % 6, 40 + n % 8 * 5, 8
        from generate_series(1, ?) n, unnest(?::bigint[]) u (id),
          (select array_agg(distinct exercise_id) ids from workout_exercises) e
      """;

  private Backlog() {}

  /**
   * @param sets of each of them
   * @return sets a second, from the commit until the insights of all users hold them
   */
  static double setsPerSecond(DataSource database, Users users, int sets) throws Exception {
    long committed = commit(database, users, sets);
    TrainedUsers.awaitInsights(users);
    return users.ids().size() * sets / ((System.nanoTime() - committed) / 1e9);
  }

  private static long commit(DataSource database, Users users, int sets) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(false);
      insert.setInt(1, sets);
      insert.setArray(2, connection.createArrayOf("bigint", users.ids().toArray()));
      insert.executeUpdate();
      long at = System.nanoTime();
      connection.commit();
      return at;
    }
  }
}
