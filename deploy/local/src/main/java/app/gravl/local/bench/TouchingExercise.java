package app.gravl.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** An exercise of the catalog that no workout has, so that it concerns only those who log it. */
final class TouchingExercise implements AutoCloseable {

  private static final String INSERT =
      """
      insert into exercises (slug, name) values (?, 'gravl bench') returning id
      """;

  private static final String ACTIVATE =
      """
      insert into exercise_muscles (exercise_id, muscle_group, activation) values (?, 'chest', 0.5)
      """;

  private static final String LOG =
      """
      insert into workout_logs (user_id, exercise_id, performed_at, set_number, reps, weight_kg, rpe)
        select u.id, ?, now() - interval '2 days', 1, 8, 60, 8 from unnest(?::bigint[]) u (id)
      """;

  private static final String CHANGE =
      """
      update exercise_muscles set activation = 1.25 - activation where exercise_id = ?
      """;

  private static final String VERSION =
      """
      select version from catalog_state
      """;

  private static final String UNTOUCHED =
      """
      select count(*) from workout_recommendations
        where user_id = any (?) and catalog_version < ?
      """;

  private static final String DELETE =
      """
      delete from exercises where id = ?
      """;

  private static final int CHUNK = 1_000;

  private final DataSource database;
  private final long id;

  private TouchingExercise(DataSource database, long id) {
    this.database = database;
    this.id = id;
  }

  static TouchingExercise create(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      long id;
      try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
        insert.setString(1, "gravl-bench-" + Long.toString(System.nanoTime(), Character.MAX_RADIX));
        id = only(insert);
      }
      try (PreparedStatement insert = connection.prepareStatement(ACTIVATE)) {
        insert.setLong(1, id);
        insert.executeUpdate();
      }
      connection.commit();
      return new TouchingExercise(database, id);
    }
  }

  /** One set of it for each of them. */
  void log(List<Long> users) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(LOG)) {
      for (int from = 0; from < users.size(); from += CHUNK) {
        List<Long> some = users.subList(from, Math.min(users.size(), from + CHUNK));
        insert.setLong(1, id);
        insert.setArray(2, connection.createArrayOf("bigint", some.toArray()));
        insert.executeUpdate();
      }
    }
  }

  /**
   * Trains its muscle otherwise than before.
   *
   * @return the catalog's version since then
   */
  long change() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(CHANGE);
        PreparedStatement select = connection.prepareStatement(VERSION)) {
      update.setLong(1, id);
      update.executeUpdate();
      return only(select);
    }
  }

  /** How many of them have insights of a catalog before that version. */
  long untouched(List<Long> users, long version) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(UNTOUCHED)) {
      select.setArray(1, connection.createArrayOf("bigint", users.toArray()));
      select.setLong(2, version);
      return only(select);
    }
  }

  private static long only(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** When those who logged it are gone. */
  @Override
  public void close() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setLong(1, id);
      delete.executeUpdate();
    }
  }
}
