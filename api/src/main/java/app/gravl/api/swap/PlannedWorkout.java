package app.gravl.api.swap;

import app.gravl.api.database.Sql;
import app.gravl.model.ModelConstants;
import app.gravl.model.MuscleGroup;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a workout asks of its user: time, equipment, and so many sets of each muscle. */
final class PlannedWorkout {

  private static final String READ =
      """
      select w.kind, w.id, w.name, w.exercise_id, w.nth, w.sets, e.equipment, m.muscle_group, m.activation
      from (
        select 'catalog' as kind, w.id, w.name, x.exercise_id, x.id as nth, x.sets
        from workouts w join workout_exercises x on x.workout_id = w.id
        union all
        select 'custom', w.id, w.name, x.exercise_id, x.id, x.sets
        from custom_workouts w join custom_workout_exercises x on x.custom_workout_id = w.id
        where w.user_id = ? and w.deleted_at is null) w
      join exercises e on e.id = w.exercise_id
      left join exercise_muscles m on m.exercise_id = e.id
      order by w.kind, w.id, w.nth, m.muscle_group
      """;

  private final WorkoutName name;
  private final Map<MuscleGroup, Double> dose = new EnumMap<>(MuscleGroup.class);
  private final Set<MuscleGroup> primary = EnumSet.noneOf(MuscleGroup.class);
  private final Set<Long> exercises = new HashSet<>();
  private final Set<String> equipment = new HashSet<>();
  private final Set<Long> counted = new HashSet<>();
  private int sets;

  private PlannedWorkout(WorkoutName name) {
    this.name = name;
  }

  /** The catalog's and the user's own. */
  static List<PlannedWorkout> all(Connection connection, long userId) throws SQLException {
    Map<String, PlannedWorkout> workouts = new LinkedHashMap<>();
    List<PlannedWorkout> ofRows =
        Sql.list(
            connection,
            READ,
            row -> {
              WorkoutName name =
                  new WorkoutName(row.getString("kind"), row.getLong("id"), row.getString("name"));
              PlannedWorkout workout =
                  workouts.computeIfAbsent(
                      name.kind() + name.id(), key -> new PlannedWorkout(name));
              workout.add(row);
              return workout;
            },
            userId);
    return new ArrayList<>(new java.util.LinkedHashSet<>(ofRows));
  }

  private void add(ResultSet row) throws SQLException {
    int planned = row.getInt("sets");
    if (counted.add(row.getLong("nth"))) {
      sets += planned;
      exercises.add(row.getLong("exercise_id"));
      equipment.add(row.getString("equipment"));
    }
    String muscle = row.getString("muscle_group");
    if (muscle != null) {
      double activation = row.getDouble("activation");
      dose.merge(MuscleGroup.ofKey(muscle), planned * activation, Double::sum);
      if (activation == ModelConstants.DIRECT) {
        primary.add(MuscleGroup.ofKey(muscle));
      }
    }
  }

  WorkoutName name() {
    return name;
  }

  int sets() {
    return sets;
  }

  /** Those that one of its exercises trains directly. */
  Set<MuscleGroup> primary() {
    return primary;
  }

  Set<Long> exercises() {
    return exercises;
  }

  Set<String> equipment() {
    return equipment;
  }

  /**
   * How alike the mixes of muscles are, from 0, none in common, to 1; as recommendations see it.
   */
  double overlap(PlannedWorkout other) {
    double product = norm() * other.norm();
    if (product == 0) {
      return 0;
    }
    double dot = 0;
    for (Map.Entry<MuscleGroup, Double> entry : dose.entrySet()) {
      dot += entry.getValue() * other.dose.getOrDefault(entry.getKey(), 0.0);
    }
    return Math.min(1, dot / product);
  }

  private double norm() {
    return Math.sqrt(dose.values().stream().mapToDouble(d -> d * d).sum());
  }
}
