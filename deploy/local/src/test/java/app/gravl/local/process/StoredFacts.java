package app.gravl.local.process;

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
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the model needs, by SQL of the tests' own. */
final class StoredFacts {

  private static final String SETS = "select * from workout_logs where user_id = ?";

  private static final String CHECK_INS = "select * from check_ins where user_id = ?";

  // Whose: 0 stands for the catalog.
  private static final String EXERCISES =
      """
      select e.id, e.equipment, e.assisted,
        coalesce(e.body_weight_share, (e.assisted or e.equipment = 'bodyweight')::int) as body_weight_share,
        array_agg(m.muscle_group::text) filter (where m.muscle_group is not null) as muscles,
        array_agg(m.activation) filter (where m.muscle_group is not null) as activations
      from exercises e left join exercise_muscles m on m.exercise_id = e.id
      where coalesce(e.user_id, 0) = ? group by e.id
      """;

  private static final String CATALOG_WORKOUTS =
      """
      select w.id, w.name, array_agg(x.exercise_id order by x.position) as exercises,
        array_agg(x.sets order by x.position) as sets, array_agg(x.reps order by x.position) as reps
      from workouts w join workout_exercises x on x.workout_id = w.id where ? = 0 group by w.id
      """;

  private static final String OWN_WORKOUTS =
      """
      select w.id, w.name, array_agg(x.exercise_id order by x.position) as exercises,
        array_agg(x.sets order by x.position) as sets, array_agg(x.reps order by x.position) as reps
      from custom_workouts w join custom_workout_exercises x on x.custom_workout_id = w.id
      where w.user_id = ? and w.deleted_at is null group by w.id
      """;

  private static final String USER =
      """
      select p.equipment, p.minutes_available, p.body_weight_kg::float8,
        array(select exercise_id from excluded_exercises x where x.user_id = u.id) as excluded
      from users u left join user_preferences p on p.user_id = u.id where u.id = ?
      """;

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Connection connection;

  StoredFacts(Connection connection) {
    this.connection = connection;
  }

  Catalog catalog() throws SQLException {
    return new Catalog(
        1,
        all(EXERCISES, 0, StoredFacts::exercise),
        all(CATALOG_WORKOUTS, 0, row -> workout(row, WorkoutRef.Kind.CATALOG)));
  }

  UserFacts of(long user) throws SQLException {
    return new UserFacts(
        all(SETS, user, StoredFacts::set),
        all(CHECK_INS, user, StoredFacts::checkIn),
        all(OWN_WORKOUTS, user, row -> workout(row, WorkoutRef.Kind.CUSTOM)),
        all(EXERCISES, user, StoredFacts::exercise).stream()
            .collect(Collectors.toMap(Exercise::id, Function.identity())),
        all(USER, user, StoredFacts::preferences).get(0));
  }

  private static LoggedSet set(ResultSet row) throws SQLException {
    return new LoggedSet(
        row.getLong("id"),
        millis(row, "performed_at"),
        row.getLong("exercise_id"),
        SetType.ofKey(row.getString("set_type")),
        row.getInt("reps"),
        orNaN(row, "weight_kg"),
        row.getInt("duration_seconds"),
        orNaN(row, "rpe"),
        row.getBoolean("completed"),
        row.getLong("workout_id"),
        row.getLong("custom_workout_id"));
  }

  private static CheckIn checkIn(ResultSet row) throws SQLException {
    return new CheckIn(
        row.getLong("id"),
        MuscleGroup.ofKey(row.getString("muscle_group")),
        row.getDouble("recovery"),
        millis(row, "checked_in_at"));
  }

  private static Exercise exercise(ResultSet row) throws SQLException {
    Map<MuscleGroup, Double> activations = new EnumMap<>(MuscleGroup.class);
    Array muscles = row.getArray("muscles");
    if (muscles != null) {
      String[] of = (String[]) muscles.getArray();
      Double[] values = (Double[]) row.getArray("activations").getArray();
      for (int i = 0; i < of.length; i++) {
        activations.put(MuscleGroup.ofKey(of[i]), values[i]);
      }
    }
    return new Exercise(
        row.getLong("id"),
        row.getString("equipment"),
        row.getDouble("body_weight_share"),
        row.getBoolean("assisted"),
        Activations.of(activations));
  }

  private static Workout workout(ResultSet row, WorkoutRef.Kind kind) throws SQLException {
    Long[] exercises = (Long[]) row.getArray("exercises").getArray();
    Integer[] sets = (Integer[]) row.getArray("sets").getArray();
    Integer[] reps = (Integer[]) row.getArray("reps").getArray();
    List<PlannedExercise> planned = new ArrayList<>();
    for (int i = 0; i < sets.length; i++) {
      planned.add(new PlannedExercise(exercises[i], sets[i], reps[i]));
    }
    return new Workout(new WorkoutRef(kind, row.getLong("id")), row.getString("name"), planned);
  }

  private static Preferences preferences(ResultSet row) throws SQLException {
    Array equipment = row.getArray("equipment");
    return new Preferences(
        equipment == null ? null : Set.of((String[]) equipment.getArray()),
        (Integer) row.getObject("minutes_available"),
        Set.of((Long[]) row.getArray("excluded").getArray()),
        (Double) row.getObject("body_weight_kg"));
  }

  private static long millis(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant().toEpochMilli();
  }

  private static double orNaN(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }

  private <T> List<T> all(String query, long user, Reader<T> reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setLong(1, user);
      try (ResultSet row = statement.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (row.next()) {
          all.add(reader.read(row));
        }
        return all;
      }
    }
  }
}
