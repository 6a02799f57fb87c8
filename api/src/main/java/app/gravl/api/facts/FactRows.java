package app.gravl.api.facts;

import static app.gravl.api.facts.ArrayColumns.doubles;
import static app.gravl.api.facts.ArrayColumns.integers;
import static app.gravl.api.facts.ArrayColumns.longs;
import static app.gravl.api.facts.ArrayColumns.texts;

import app.gravl.api.database.Sql;
import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.MuscleGroup;
import app.gravl.model.Parameters;
import app.gravl.model.Preferences;
import app.gravl.model.SetType;
import app.gravl.model.UserFacts;
import app.gravl.model.WorkoutRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a row says of its user. */
final class FactRows {

  private FactRows() {}

  static UserFacts facts(ResultSet row) throws SQLException {
    Map<Long, Exercise> own = new HashMap<>();
    for (Exercise exercise : CatalogRows.exercises(row, "own")) {
      own.put(exercise.id(), exercise);
    }
    return new UserFacts(
        sets(row),
        checkIns(row),
        CatalogRows.workouts(row, "custom", WorkoutRef.Kind.CUSTOM),
        own,
        preferences(row));
  }

  /** What the row names instead of the defaults. */
  static Parameters parameters(ResultSet row) throws SQLException {
    String[] keys = texts(row, "parameter_keys");
    Double[] values = doubles(row, "parameter_values");
    Map<String, Double> changes = new HashMap<>();
    for (int i = 0; i < keys.length; i++) {
      changes.put(keys[i], values[i]);
    }
    return changes.isEmpty() ? Parameters.DEFAULT : Parameters.of(changes);
  }

  private static Preferences preferences(ResultSet row) throws SQLException {
    return new Preferences(
        // None at hand is not the same as none told.
        row.getArray("equipment") == null ? null : Set.copyOf(List.of(texts(row, "equipment"))),
        Sql.integer(row, "minutes_available"),
        Set.of(longs(row, "excluded")),
        Sql.decimal(row, "body_weight_kg"));
  }

  private static List<LoggedSet> sets(ResultSet row) throws SQLException {
    Long[] ids = longs(row, "set_ids");
    Long[] times = longs(row, "set_times");
    Long[] exercises = longs(row, "set_exercises");
    String[] types = texts(row, "set_types");
    Integer[] reps = integers(row, "set_reps");
    Double[] weights = doubles(row, "set_weights");
    Integer[] seconds = integers(row, "set_seconds");
    Double[] rpes = doubles(row, "set_rpes");
    Integer[] completed = integers(row, "set_completed");
    Long[] workouts = longs(row, "set_workouts");
    Long[] customWorkouts = longs(row, "set_custom_workouts");
    List<LoggedSet> sets = new ArrayList<>(ids.length);
    for (int i = 0; i < ids.length; i++) {
      sets.add(
          new LoggedSet(
              ids[i],
              times[i],
              exercises[i],
              SetType.ofKey(types[i]),
              reps[i],
              weights[i],
              seconds[i],
              rpes[i],
              completed[i] == 1,
              workouts[i],
              customWorkouts[i]));
    }
    return sets;
  }

  private static List<CheckIn> checkIns(ResultSet row) throws SQLException {
    Long[] ids = longs(row, "check_in_ids");
    String[] muscles = texts(row, "check_in_muscles");
    Double[] recoveries = doubles(row, "check_in_recoveries");
    Long[] times = longs(row, "check_in_times");
    List<CheckIn> checkIns = new ArrayList<>(ids.length);
    for (int i = 0; i < ids.length; i++) {
      checkIns.add(new CheckIn(ids[i], MuscleGroup.ofKey(muscles[i]), recoveries[i], times[i]));
    }
    return checkIns;
  }
}
