package app.gravl.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Users that live only as long as a benchmark, with a history that makes them real work. */
final class Users implements AutoCloseable {

  private static final String INSERT =
      """
      insert into users (time_zone, display_name)
        select 'Europe/Berlin', 'gravl bench' from generate_series(1, ?)
        returning id
      """;

  // Workouts of 20 sets, five exercises each, spread over the last 60 days.
  private static final String HISTORY =
      """
      insert into workout_logs (user_id, exercise_id, performed_at, set_number, reps, weight_kg, rpe)
        select u.id, e.ids[1 + (u.id * 3 + n / 4) % cardinality(e.ids)],
            now() - interval '60 days' * (1 - (n / 20) * 20.0 / ?) + interval '150 s' * (n % 20),
            1 + n % 4, 5 + n % 6, 40 + n % 8 * 5, 8
        from unnest(?::bigint[]) u (id), generate_series(0, ? - 1) n,
          (select array_agg(distinct exercise_id) ids from workout_exercises) e
      """;

  private static final String BEHIND =
      """
      select count(*) from user_versions v left join workout_recommendations r using (user_id)
        where v.user_id = any (?) and (r.version is null or r.version < v.write_version)
      """;

  private static final String DELETE =
      """
      delete from users where id = any (?)
      """;

  private static final int CHUNK = 50;

  private final DataSource database;
  private final List<Long> ids;

  private Users(DataSource database, List<Long> ids) {
    this.database = database;
    this.ids = List.copyOf(ids);
  }

  /**
   * @param sets that each of them has logged before
   */
  static Users create(DataSource database, int count, int sets) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setInt(1, count);
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
    }
    Users users = new Users(database, ids);
    try {
      for (int from = 0; from < count && sets > 0; from += CHUNK) {
        users.train(ids.subList(from, Math.min(count, from + CHUNK)), sets);
      }
      return users;
    } catch (SQLException e) {
      users.close();
      throw e;
    }
  }

  List<Long> ids() {
    return ids;
  }

  /** How many of them have insights older than what they wrote. */
  long behind() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(BEHIND)) {
      select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void train(List<Long> some, int sets) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(HISTORY)) {
      insert.setInt(1, sets);
      insert.setArray(2, connection.createArrayOf("bigint", some.toArray()));
      insert.setInt(3, sets);
      insert.executeUpdate();
    }
  }

  /** Their logs and insights go with them. */
  @Override
  public void close() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      delete.executeUpdate();
    }
  }
}
