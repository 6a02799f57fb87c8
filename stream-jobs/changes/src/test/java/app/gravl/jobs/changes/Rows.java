package app.gravl.jobs.changes;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of the fact tables with all their columns, as they stand in a change event. */
public final class Rows {

  private Rows() {}

  public static Map<String, Object> row(Object... columnsAndValues) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      row.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
    }
    return row;
  }

  /** As Debezium writes timestamptz. */
  public static String instant(long epochMillis) {
    return Instant.ofEpochMilli(epochMillis).toString();
  }

  public static Map<String, Object> user(long id, String zone) {
    return row("id", id, "time_zone", zone, "display_name", null, "created_at", instant(0));
  }

  public static Map<String, Object> version(long user, long version) {
    return row("user_id", user, "write_version", version);
  }

  public static Map<String, Object> set(
      long id, long user, long exercise, long performedAt, String weightKg, int reps) {
    return row(
        "id",
        id,
        "user_id",
        user,
        "exercise_id",
        exercise,
        "workout_id",
        null,
        "custom_workout_id",
        null,
        "custom_workout_exercise_id",
        null,
        "source_type",
        "free",
        "swapped_from_id",
        null,
        "performed_at",
        instant(performedAt),
        "set_number",
        1,
        "set_type",
        "working",
        "reps",
        reps,
        "weight_kg",
        weightKg,
        "duration_seconds",
        null,
        "rpe",
        "8.00",
        "completed",
        true,
        "import_key",
        null,
        "created_at",
        instant(performedAt));
  }

  public static Map<String, Object> checkIn(
      long id, long user, String muscle, double recovery, long at) {
    return row(
        "id", id,
        "user_id", user,
        "muscle_group", muscle,
        "recovery", recovery,
        "checked_in_at", instant(at),
        "created_at", instant(at));
  }

  public static Map<String, Object> preferences(long user, Integer minutes, String... equipment) {
    return row(
        "user_id",
        user,
        "equipment",
        Arrays.asList(equipment),
        "minutes_available",
        minutes,
        "body_weight_kg",
        null);
  }

  public static Map<String, Object> customWorkout(long id, long user, String name) {
    return row(
        "id", id, "user_id", user, "name", name, "created_at", instant(0), "deleted_at", null);
  }

  public static Map<String, Object> customWorkoutExercise(
      long id, long user, long workout, long exercise, int position, int sets) {
    return row(
        "id", id,
        "user_id", user,
        "custom_workout_id", workout,
        "exercise_id", exercise,
        "position", position,
        "sets", sets,
        "reps", 10);
  }

  public static Map<String, Object> ownExercise(
      long exercise, long user, String equipment, String activations) {
    return row(
        "exercise_id",
        exercise,
        "user_id",
        user,
        "equipment",
        equipment,
        "activations",
        activations,
        "assisted",
        false,
        "body_weight_share",
        null);
  }

  public static Map<String, Object> exercise(long id, String equipment) {
    return row(
        "id",
        id,
        "user_id",
        null,
        "slug",
        "exercise-" + id,
        "name",
        "Exercise " + id,
        "equipment",
        equipment,
        "movement_pattern",
        "other",
        "aliases",
        Arrays.asList("One", "Other"),
        "created_at",
        instant(0),
        "assisted",
        false,
        "body_weight_share",
        null);
  }

  public static Map<String, Object> activation(long exercise, String muscle, double activation) {
    return row(
        "exercise_id", exercise, "muscle_group", muscle, "activation", activation, "user_id", null);
  }

  public static Map<String, Object> workout(long id, String name) {
    return row(
        "id",
        id,
        "slug",
        "workout-" + id,
        "name",
        name,
        "description",
        "",
        "created_at",
        instant(0));
  }

  public static Map<String, Object> workoutExercise(
      long id, long workout, long exercise, int position, int sets) {
    return row(
        "id", id,
        "workout_id", workout,
        "exercise_id", exercise,
        "position", position,
        "sets", sets,
        "reps", 10);
  }

  public static Map<String, Object> catalogState(long version) {
    return row("id", true, "version", version, "bumped_by", "812");
  }
}
