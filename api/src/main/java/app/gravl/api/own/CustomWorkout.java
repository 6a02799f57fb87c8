package app.gravl.api.own;

import app.gravl.api.database.Sql;
import app.gravl.api.database.UserRows;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workout of a user's own, as it is read.
 *
 * @param exercises JSON array of {@code {exerciseId, name, position, sets, reps}}, in order
 */
record CustomWorkout(
    long id, String name, @Nullable Instant createdAt, @JsonRawValue String exercises) {

  private static final String READ =
      """
      select w.id, w.name, w.created_at,
          coalesce((select json_agg(json_build_object('exerciseId', x.exercise_id, 'name', e.name,
                        'position', x.position, 'sets', x.sets, 'reps', x.reps) order by x.position)
                    from custom_workout_exercises x join exercises e on e.id = x.exercise_id
                    where x.custom_workout_id = w.id and x.user_id = w.user_id), '[]')::text as exercises
      from (values (?::bigint, ?::bigint)) p (user_id, id)
      join users u on u.id = p.user_id
      left join custom_workouts w on w.user_id = u.id and w.deleted_at is null
        and (p.id is null or w.id = p.id)
      order by w.name, w.id
      """;

  static List<CustomWorkout> all(Connection connection, long userId) throws SQLException {
    return read(connection, userId, null);
  }

  static CustomWorkout one(Connection connection, long userId, long id) throws SQLException {
    List<CustomWorkout> found = read(connection, userId, id);
    if (found.isEmpty()) {
      throw unknown(id);
    }
    return found.get(0);
  }

  static Problem unknown(long id) {
    return Problem.of(ProblemType.UNKNOWN_WORKOUT, "You have no workout " + id + ".");
  }

  private static List<CustomWorkout> read(Connection connection, long userId, @Nullable Long id)
      throws SQLException {
    List<Optional<CustomWorkout>> rows =
        Sql.list(connection, READ, row -> UserRows.read(row, CustomWorkout::row), userId, id);
    return UserRows.list(rows);
  }

  private static CustomWorkout row(ResultSet row) throws SQLException {
    return new CustomWorkout(
        row.getLong("id"),
        row.getString("name"),
        Sql.instant(row, "created_at"),
        row.getString("exercises"));
  }
}
