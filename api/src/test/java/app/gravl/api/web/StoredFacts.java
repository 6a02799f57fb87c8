package app.gravl.api.web;

import app.gravl.model.Activations;
import app.gravl.model.Catalog;
import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.MuscleGroup;
import app.gravl.model.PlannedExercise;
import app.gravl.model.Preferences;
import app.gravl.model.SetType;
import app.gravl.model.UserFacts;
import app.gravl.model.Workout;
import app.gravl.model.WorkoutRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the facts tables for the model, one by one and plainly. */
public final class StoredFacts {

  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private StoredFacts() {}

  public static Catalog catalog(Connection connection) throws SQLException {
    List<Exercise> exercises = exercises(connection, "e.user_id is null");
    List<Workout> workouts =
        workouts(
            connection,
            """
            select w.id, w.name, x.exercise_id, x.sets, x.reps from workouts w
            join workout_exercises x on x.workout_id = w.id order by w.id, x.position
            """,
            WorkoutRef.Kind.CATALOG);
    return new Catalog(1, exercises, workouts);
  }

  private static List<Exercise> exercises(Connection connection, String whose) throws SQLException {
    Map<Long, Map<MuscleGroup, Double>> muscles = new LinkedHashMap<>();
    Map<Long, Exercise> untrained = new LinkedHashMap<>();
    each(
        connection,
        """
        select e.id, m.muscle_group, m.activation, e.equipment, e.assisted, e.body_weight_share
        from exercises e left join exercise_muscles m on m.exercise_id = e.id where %s
        """
            .formatted(whose),
        row -> {
          untrained.put(row.getLong(1), untrained(row));
          Map<MuscleGroup, Double> of =
              muscles.computeIfAbsent(row.getLong(1), id -> new EnumMap<>(MuscleGroup.class));
          if (row.getString(2) != null) {
            of.put(MuscleGroup.ofKey(row.getString(2)), row.getDouble(3));
          }
        });
    List<Exercise> exercises = new ArrayList<>();
    untrained.forEach(
        (id, exercise) ->
            exercises.add(
                new Exercise(
                    id,
                    exercise.equipment(),
                    exercise.bodyWeightShare(),
                    exercise.assisted(),
                    Activations.of(muscles.get(id)))));
    return exercises;
  }

  private static Exercise untrained(ResultSet row) throws SQLException {
    String equipment = row.getString("equipment");
    boolean assisted = row.getBoolean("assisted");
    double share = number(row, "body_weight_share");
    return new Exercise(
        row.getLong("id"),
        equipment,
        Double.isNaN(share) ? Exercise.defaultBodyWeightShare(equipment, assisted) : share,
        assisted,
        Activations.NONE);
  }

  public static UserFacts of(Connection connection, long user) throws SQLException {
    List<LoggedSet> sets = new ArrayList<>();
    each(
        connection,
        "select * from workout_logs where user_id = " + user,
        row ->
            sets.add(
                new LoggedSet(
                    row.getLong("id"),
                    row.getTimestamp("performed_at").getTime(),
                    row.getLong("exercise_id"),
                    SetType.ofKey(row.getString("set_type")),
                    row.getInt("reps"),
                    number(row, "weight_kg"),
                    row.getInt("duration_seconds"),
                    number(row, "rpe"),
                    row.getBoolean("completed"),
                    row.getLong("workout_id"),
                    row.getLong("custom_workout_id"))));
    List<CheckIn> checkIns = new ArrayList<>();
    each(
        connection,
        "select id, muscle_group, recovery, checked_in_at from check_ins where user_id = " + user,
        row ->
            checkIns.add(
                new CheckIn(
                    row.getLong(1),
                    MuscleGroup.ofKey(row.getString(2)),
                    row.getDouble(3),
                    row.getTimestamp(4).getTime())));
    List<Workout> own =
        workouts(
            connection,
            """
            select w.id, w.name, x.exercise_id, x.sets, x.reps from custom_workouts w
            join custom_workout_exercises x on x.custom_workout_id = w.id
            where w.deleted_at is null and w.user_id = %d order by w.id, x.position
            """
                .formatted(user),
            WorkoutRef.Kind.CUSTOM);
    Map<Long, Exercise> ownExercises =
        exercises(connection, "e.user_id = " + user).stream()
            .collect(Collectors.toMap(Exercise::id, Function.identity()));
    return new UserFacts(sets, checkIns, own, ownExercises, preferences(connection, user));
  }

  private static Preferences preferences(Connection connection, long user) throws SQLException {
    Preferences[] found = {Preferences.NONE};
    each(
        connection,
        """
        select equipment, minutes_available,
          array(select exercise_id from excluded_exercises x where x.user_id = p.user_id), body_weight_kg
        from user_preferences p where user_id = %d
        """
            .formatted(user),
        row ->
            found[0] =
                new Preferences(
                    row.getArray(1) == null ? null : Set.of((String[]) row.getArray(1).getArray()),
                    (Integer) row.getObject(2),
                    Set.of((Long[]) row.getArray(3).getArray()),
                    bodyWeight(row)));
    return found[0];
  }

  private static Double bodyWeight(ResultSet row) throws SQLException {
    double kg = number(row, "body_weight_kg");
    return Double.isNaN(kg) ? null : (Double) kg;
  }

  private static List<Workout> workouts(Connection connection, String sql, WorkoutRef.Kind kind)
      throws SQLException {
    Map<WorkoutRef, String> names = new LinkedHashMap<>();
    Map<WorkoutRef, List<PlannedExercise>> planned = new LinkedHashMap<>();
    each(
        connection,
        sql,
        row -> {
          WorkoutRef ref = new WorkoutRef(kind, row.getLong(1));
          names.put(ref, row.getString(2));
          planned
              .computeIfAbsent(ref, key -> new ArrayList<>())
              .add(new PlannedExercise(row.getLong(3), row.getInt(4), row.getInt(5)));
        });
    return names.entrySet().stream()
        .map(entry -> new Workout(entry.getKey(), entry.getValue(), planned.get(entry.getKey())))
        .toList();
  }

  private static double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }

  private static void each(Connection connection, String sql, Row reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }
}
