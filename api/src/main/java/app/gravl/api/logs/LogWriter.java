package app.gravl.api.logs;

import app.gravl.api.catalog.Exercises;
import app.gravl.api.consistency.ConsistencyToken;
import app.gravl.api.database.Sql;
import app.gravl.api.http.FieldErrors;
import app.gravl.api.http.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes logged sets, all of a request or none. */
final class LogWriter {

  /**
   * @param ids in the order of the request's sets
   */
  record Created(List<Long> ids, ConsistencyToken consistencyToken) {}

  private record References(boolean user, boolean workout, boolean customWorkout) {}

  private static final String REFERENCES =
      """
      select
        exists (select from users where id = p.user_id) as user_exists,
        p.workout_id is null or exists (select from workouts w where w.id = p.workout_id) as workout_exists,
        p.custom_workout_id is null or exists (
          select from custom_workouts c
          where c.id = p.custom_workout_id and c.user_id = p.user_id and c.deleted_at is null)
          as custom_workout_exists
      from (values (?::bigint, ?::bigint, ?::bigint)) p (user_id, workout_id, custom_workout_id)
      """;

  // Ids are given in the order of the request.
  private static final String INSERT =
      """
      insert into workout_logs (user_id, source_type, workout_id, custom_workout_id, performed_at,
          swapped_from_id, custom_workout_exercise_id, exercise_id, set_number, set_type, reps, weight_kg, duration_seconds, rpe, completed)
      select p.user_id, p.source_type, p.workout_id, p.custom_workout_id, p.performed_at,
          (select s.from_workout_id from workout_swaps s join users u on u.id = s.user_id
            where s.user_id = p.user_id and s.reverted_at is null
              and s.for_date = (p.performed_at at time zone u.time_zone)::date
              and (s.to_workout_id = p.workout_id or s.to_custom_workout_id = p.custom_workout_id)
            order by s.id desc limit 1),
          (select min(c.id) from custom_workout_exercises c
            where c.custom_workout_id = p.custom_workout_id and c.user_id = p.user_id
              and c.exercise_id = s.exercise_id),
          s.exercise_id, s.set_number, s.set_type, s.reps, s.weight_kg, s.duration_seconds, s.rpe, s.completed
      from (values (?::bigint, ?::text, ?::bigint, ?::bigint, ?::timestamptz))
          p (user_id, source_type, workout_id, custom_workout_id, performed_at),
        unnest(?::bigint[], ?::int[], ?::text[], ?::int[], ?::numeric[], ?::int[], ?::numeric[], ?::boolean[])
          with ordinality
          s (exercise_id, set_number, set_type, reps, weight_kg, duration_seconds, rpe, completed, nth)
      order by s.nth
      returning id
      """;

  private LogWriter() {}

  static Created insert(Connection connection, long userId, NewLogs logs) throws SQLException {
    check(connection, userId, logs);
    List<Long> ids =
        Sql.list(
            connection,
            INSERT,
            row -> row.getLong(1),
            userId,
            logs.sourceType(),
            logs.workoutId(),
            logs.customWorkoutId(),
            logs.performedAt(),
            column(logs, "bigint", NewLogs.NewSet::exerciseId),
            column(logs, "int", NewLogs.NewSet::setNumber),
            column(logs, "text", NewLogs.NewSet::type),
            column(logs, "int", NewLogs.NewSet::reps),
            column(logs, "numeric", NewLogs.NewSet::weightKg),
            column(logs, "int", NewLogs.NewSet::durationSeconds),
            column(logs, "numeric", NewLogs.NewSet::rpe),
            column(logs, "boolean", NewLogs.NewSet::completed));
    return new Created(
        ids.stream().sorted().toList(), ConsistencyToken.ofTransaction(connection, userId));
  }

  private static void check(Connection connection, long userId, NewLogs logs) throws SQLException {
    References references =
        Sql.first(
            connection,
            REFERENCES,
            row ->
                new References(
                    row.getBoolean("user_exists"),
                    row.getBoolean("workout_exists"),
                    row.getBoolean("custom_workout_exists")),
            userId,
            logs.workoutId(),
            logs.customWorkoutId());
    if (references == null || !references.user()) {
      throw Problem.unknownUser();
    }
    FieldErrors errors = new FieldErrors();
    if (!references.workout()) {
      errors.value("/workoutId", "there is no workout " + logs.workoutId());
    }
    if (!references.customWorkout()) {
      errors.value("/customWorkoutId", "you have no workout " + logs.customWorkoutId());
    }
    Set<Long> unknown =
        Exercises.unknown(
            connection, userId, logs.sets().stream().map(NewLogs.NewSet::exerciseId).toList());
    for (int i = 0; i < logs.sets().size(); i++) {
      long exerciseId = logs.sets().get(i).exerciseId();
      if (unknown.contains(exerciseId)) {
        errors.value("/sets/" + i + "/exerciseId", "there is no exercise " + exerciseId);
      }
    }
    errors.check();
  }

  private static Sql.Array column(
      NewLogs logs, String type, Function<NewLogs.NewSet, @Nullable Object> value) {
    List<@Nullable Object> values = new ArrayList<>(logs.sets().size());
    logs.sets().forEach(set -> values.add(value.apply(set)));
    return new Sql.Array(type, values);
  }
}
