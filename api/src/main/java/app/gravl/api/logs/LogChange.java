package app.gravl.api.logs;

import app.gravl.api.catalog.Exercises;
import app.gravl.api.consistency.ConsistencyToken;
import app.gravl.api.database.Sql;
import app.gravl.api.http.FieldErrors;
import app.gravl.api.http.Fields;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a logged set; null: nothing.
 *
 * @param clearWeight and the other two: only a merge patch can ask for it, with a null
 */
record LogChange(
    @Nullable Long exerciseId,
    @Nullable Instant performedAt,
    @Nullable Integer setNumber,
    @Nullable String type,
    @Nullable Integer reps,
    @Nullable BigDecimal weightKg,
    @Nullable Integer durationSeconds,
    @Nullable BigDecimal rpe,
    @Nullable Boolean completed,
    boolean clearWeight,
    boolean clearDuration,
    boolean clearRpe) {

  /**
   * @param log after the change
   */
  record Changed(LoggedSet log, ConsistencyToken consistencyToken) {}

  private static final String UPDATE =
      """
      update workout_logs l set
        exercise_id = coalesce(p.exercise_id, l.exercise_id),
        -- Another exercise is not the planned one any more.
        custom_workout_exercise_id = case when coalesce(p.exercise_id, l.exercise_id) = l.exercise_id
          then l.custom_workout_exercise_id end,
        performed_at = coalesce(p.performed_at, l.performed_at),
        set_number = coalesce(p.set_number, l.set_number),
        set_type = coalesce(p.set_type, l.set_type),
        reps = coalesce(p.reps, l.reps),
        weight_kg = case when not p.clear_weight then coalesce(p.weight_kg, l.weight_kg) end,
        duration_seconds = case when not p.clear_duration then coalesce(p.duration_seconds, l.duration_seconds) end,
        rpe = case when not p.clear_rpe then coalesce(p.rpe, l.rpe) end,
        completed = coalesce(p.completed, l.completed)
      from (values (?::bigint, ?::bigint, ?::bigint, ?::timestamptz, ?::int, ?::text, ?::int, ?::numeric, ?::int,
          ?::numeric, ?::boolean, ?::boolean, ?::boolean, ?::boolean))
        p (user_id, id, exercise_id, performed_at, set_number, set_type, reps, weight_kg, duration_seconds, rpe,
           completed, clear_weight, clear_duration, clear_rpe)
      where l.user_id = p.user_id and l.id = p.id
      returning l.*, (select name from exercises e where e.id = l.exercise_id) as exercise_name,
        coalesce((select name from workouts w where w.id = l.workout_id),
          (select name from custom_workouts c where c.id = l.custom_workout_id)) as workout_name
      """;

  private static final String DELETE =
      """
      delete from workout_logs where user_id = ? and id = ?
      """;

  static LogChange read(Fields fields, Instant now, boolean mergePatch) {
    return new LogChange(
        SetFields.exerciseId(fields),
        SetFields.performedAt(fields, now),
        SetFields.setNumber(fields),
        SetFields.type(fields),
        SetFields.reps(fields),
        SetFields.weightKg(fields),
        SetFields.durationSeconds(fields),
        SetFields.rpe(fields),
        SetFields.completed(fields),
        mergePatch && fields.isNull("weightKg"),
        mergePatch && fields.isNull("durationSeconds"),
        mergePatch && fields.isNull("rpe"));
  }

  Changed apply(Connection connection, long userId, long id) throws SQLException {
    if (exerciseId != null
        && !Exercises.unknown(connection, userId, List.of(exerciseId)).isEmpty()) {
      // Says so where it is the user who is not there.
      ConsistencyToken.ofTransaction(connection, userId);
      FieldErrors errors = new FieldErrors();
      errors.value("/exerciseId", "there is no exercise " + exerciseId);
      errors.check();
    }
    LoggedSet changed =
        Sql.first(
            connection,
            UPDATE,
            LoggedSet::read,
            userId,
            id,
            exerciseId,
            performedAt,
            setNumber,
            type,
            reps,
            weightKg,
            durationSeconds,
            rpe,
            completed,
            clearWeight,
            clearDuration,
            clearRpe);
    ConsistencyToken token = ConsistencyToken.ofTransaction(connection, userId);
    if (changed == null) {
      throw unknown(id);
    }
    return new Changed(changed, token);
  }

  static ConsistencyToken delete(Connection connection, long userId, long id) throws SQLException {
    int deleted = Sql.update(connection, DELETE, userId, id);
    ConsistencyToken token = ConsistencyToken.ofTransaction(connection, userId);
    if (deleted == 0) {
      throw unknown(id);
    }
    return token;
  }

  private static Problem unknown(long id) {
    return Problem.of(ProblemType.UNKNOWN_LOG, "You have no logged set " + id + ".");
  }
}
