package app.gravl.api.logs;

import app.gravl.api.database.Sql;
import app.gravl.api.database.UserRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a user's sets, newest first.
 *
 * @param nextCursor null on the last page
 */
record LogPage(List<LoggedSet> logs, @Nullable LogCursor nextCursor) {

  /**
   * @param from first instant
   * @param to first instant that is out again
   * @param before where the last page ended
   */
  record Request(Instant from, Instant to, LogCursor before, int limit) {}

  private static final String PAGE =
      """
      select l.*
      from (values (?::bigint, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::bigint, ?::int))
        p (user_id, since, until, before_time, before_id, max)
      join users u on u.id = p.user_id
      left join lateral (
        select l.id, l.exercise_id, e.name as exercise_name, l.workout_id, l.custom_workout_id,
          coalesce(w.name, c.name) as workout_name, l.swapped_from_id,
          l.source_type, l.performed_at, l.set_number, l.set_type, l.reps, l.weight_kg, l.duration_seconds, l.rpe,
          l.completed
        from workout_logs l join exercises e on e.id = l.exercise_id
          left join workouts w on w.id = l.workout_id
          left join custom_workouts c on c.id = l.custom_workout_id
        where l.user_id = u.id and l.performed_at >= p.since and l.performed_at < p.until
          and (l.performed_at, l.id) < (p.before_time, p.before_id)
        order by l.performed_at desc, l.id desc
        limit p.max) l on true
      order by l.performed_at desc, l.id desc
      """;

  static LogPage read(Connection connection, long userId, Request request) throws SQLException {
    List<LoggedSet> rows =
        UserRows.list(
            Sql.list(
                connection,
                PAGE,
                row -> UserRows.read(row, LoggedSet::read),
                userId,
                request.from(),
                request.to(),
                request.before().performedAt(),
                request.before().id(),
                // One more tells whether there is a next page.
                request.limit() + 1));
    if (rows.size() <= request.limit()) {
      return new LogPage(rows, null);
    }
    List<LoggedSet> logs = rows.subList(0, request.limit());
    return new LogPage(logs, LogCursor.after(logs.get(logs.size() - 1)));
  }
}
