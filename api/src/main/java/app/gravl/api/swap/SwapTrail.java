package app.gravl.api.swap;

import app.gravl.api.database.Sql;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All swaps that a workout took part in, newest first.
 *
 * @param nextCursor null on the last page
 */
record SwapTrail(List<Entry> swaps, @Nullable Long nextCursor) {

  /**
   * @param userId who did it
   * @param revertedAt null while it stands
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      long id,
      long userId,
      WorkoutName from,
      WorkoutName to,
      String date,
      @Nullable String reason,
      @Nullable Instant swappedAt,
      @Nullable Instant revertedAt,
      boolean standing) {}

  private static final String READ =
      """
      select u.id as user_id, w.id as workout_id, s.id, s.from_workout_id, f.name as from_name,
          s.to_workout_id, s.to_custom_workout_id, coalesce(t.name, c.name) as to_name,
          s.for_date::text, s.reason, s.swapped_at, s.reverted_at
      from (values (?::bigint, ?::bigint, ?::bigint, ?::int)) p (user_id, workout_id, before, max)
      join users u on u.id = p.user_id
      left join workouts w on w.id = p.workout_id
      left join lateral (
        select s.* from workout_swaps s
        where s.user_id = u.id and w.id in (s.from_workout_id, s.to_workout_id) and s.id < p.before
        order by s.id desc limit p.max) s on true
      left join workouts f on f.id = s.from_workout_id
      left join workouts t on t.id = s.to_workout_id
      left join custom_workouts c on c.id = s.to_custom_workout_id
      order by s.id desc
      """;

  static SwapTrail read(Connection connection, long userId, long workoutId, long before, int limit)
      throws SQLException {
    List<Entry> entries = new ArrayList<>();
    List<Boolean> known =
        Sql.list(
            connection,
            READ,
            row -> {
              if (Sql.number(row, "id") != null) {
                entries.add(entry(row));
              }
              return Sql.number(row, "workout_id") != null;
            },
            userId,
            workoutId,
            before,
            limit + 1);
    if (known.isEmpty()) {
      throw Problem.unknownUser();
    }
    if (!known.get(0)) {
      throw Problem.of(ProblemType.UNKNOWN_WORKOUT, "There is no workout " + workoutId + ".");
    }
    boolean more = entries.size() > limit;
    List<Entry> page = more ? entries.subList(0, limit) : entries;
    return new SwapTrail(page, more ? page.get(limit - 1).id() : null);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    Long custom = Sql.number(row, "to_custom_workout_id");
    Instant revertedAt = Sql.instant(row, "reverted_at");
    return new Entry(
        row.getLong("id"),
        row.getLong("user_id"),
        new WorkoutName(
            WorkoutName.CATALOG, row.getLong("from_workout_id"), row.getString("from_name")),
        custom == null
            ? new WorkoutName(
                WorkoutName.CATALOG, row.getLong("to_workout_id"), row.getString("to_name"))
            : new WorkoutName(WorkoutName.CUSTOM, custom, row.getString("to_name")),
        row.getString("for_date"),
        row.getString("reason"),
        Sql.instant(row, "swapped_at"),
        revertedAt,
        revertedAt == null);
  }
}
