package app.gravl.api.logs;

import app.gravl.api.database.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One set as it is stored.
 *
 * @param workoutName of either, also where the user deleted it
 * @param source program, custom, free or import
 * @param swappedFromId the workout that this one directly stood in for
 */
record LoggedSet(
    long id,
    long exerciseId,
    String exerciseName,
    @Nullable Long workoutId,
    @Nullable Long customWorkoutId,
    @Nullable String workoutName,
    @Nullable Long swappedFromId,
    String source,
    @Nullable Instant performedAt,
    int setNumber,
    String type,
    int reps,
    @Nullable BigDecimal weightKg,
    @Nullable Integer durationSeconds,
    @Nullable BigDecimal rpe,
    boolean completed) {

  static LoggedSet read(ResultSet row) throws SQLException {
    return new LoggedSet(
        row.getLong("id"),
        row.getLong("exercise_id"),
        row.getString("exercise_name"),
        Sql.number(row, "workout_id"),
        Sql.number(row, "custom_workout_id"),
        row.getString("workout_name"),
        Sql.number(row, "swapped_from_id"),
        row.getString("source_type"),
        Sql.instant(row, "performed_at"),
        row.getInt("set_number"),
        row.getString("set_type"),
        row.getInt("reps"),
        Sql.plain(row, "weight_kg"),
        Sql.integer(row, "duration_seconds"),
        Sql.plain(row, "rpe"),
        row.getBoolean("completed"));
  }
}
