package app.gravl.api.catalog;

import app.gravl.api.database.Sql;
import app.gravl.api.database.UserRows;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The catalog's workouts. One that left its files lists nothing and is not listed; its history
 * still names it.
 */
final class Workouts {

  /**
   * @param exercises JSON array of {@code {exerciseId, name, position, sets, reps}}, in order
   */
  record Workout(
      long id, String slug, String name, String description, @JsonRawValue String exercises) {

    static Workout read(ResultSet row) throws SQLException {
      return new Workout(
          row.getLong("id"),
          row.getString("slug"),
          row.getString("name"),
          row.getString("description"),
          row.getString("exercises"));
    }
  }

  private static final String READ =
      """
      select w.id, w.slug, w.name, w.description,
          coalesce((select json_agg(json_build_object('exerciseId', x.exercise_id, 'name', e.name,
                        'position', x.position, 'sets', x.sets, 'reps', x.reps) order by x.position)
                    from workout_exercises x join exercises e on e.id = x.exercise_id
                    where x.workout_id = w.id), '[]')::text as exercises
      from (values (?::bigint, ?::bigint)) p (user_id, id)
      join users u on u.id = p.user_id
      left join workouts w on w.id = p.id
        or (p.id is null and exists (select from workout_exercises x where x.workout_id = w.id))
      order by w.name, w.id
      """;

  private Workouts() {}

  static List<Workout> all(Connection connection, long userId) throws SQLException {
    return read(connection, userId, null);
  }

  static Workout one(Connection connection, long userId, long id) throws SQLException {
    List<Workout> found = read(connection, userId, id);
    if (found.isEmpty()) {
      throw Problem.of(ProblemType.UNKNOWN_WORKOUT, "There is no workout " + id + ".");
    }
    return found.get(0);
  }

  private static List<Workout> read(Connection connection, long userId, @Nullable Long id)
      throws SQLException {
    return UserRows.list(
        Sql.list(connection, READ, row -> UserRows.read(row, Workout::read), userId, id));
  }
}
