package app.gravl.api.facts;

import static app.gravl.api.facts.ArrayColumns.doubles;
import static app.gravl.api.facts.ArrayColumns.integers;
import static app.gravl.api.facts.ArrayColumns.longs;
import static app.gravl.api.facts.ArrayColumns.texts;

import app.gravl.model.Activations;
import app.gravl.model.Catalog;
import app.gravl.model.Exercise;
import app.gravl.model.MuscleGroup;
import app.gravl.model.PlannedExercise;
import app.gravl.model.Workout;
import app.gravl.model.WorkoutRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Exercises and workouts of a row; the catalog's and the user's own differ by a prefix only. */
final class CatalogRows {

  private CatalogRows() {}

  static StoredCatalog catalog(ResultSet row, long version, long bumpedBy) throws SQLException {
    List<Exercise> exercises = exercises(row, "catalog");
    return new StoredCatalog(
        bumpedBy,
        new Catalog(version, exercises, workouts(row, "workout", WorkoutRef.Kind.CATALOG)),
        new Catalog(version, exercises, List.of()),
        names(row, "catalog"));
  }

  static List<Exercise> exercises(ResultSet row, String whose) throws SQLException {
    Map<Long, Map<MuscleGroup, Double>> activations = activations(row, whose);
    Long[] ids = longs(row, whose + "_ids");
    String[] equipment = texts(row, whose + "_equipment");
    Integer[] assisted = integers(row, whose + "_assisted");
    Double[] shares = doubles(row, whose + "_shares");
    List<Exercise> exercises = new ArrayList<>(ids.length);
    for (int i = 0; i < ids.length; i++) {
      boolean takesOff = assisted[i] == 1;
      exercises.add(
          new Exercise(
              ids[i],
              equipment[i],
              Exercise.bodyWeightShare(shares[i], equipment[i], takesOff),
              takesOff,
              Activations.of(activations.getOrDefault(ids[i], Map.of()))));
    }
    return exercises;
  }

  private static Map<Long, Map<MuscleGroup, Double>> activations(ResultSet row, String whose)
      throws SQLException {
    Long[] exercises = longs(row, whose + "_activated");
    String[] muscles = texts(row, whose + "_muscles");
    Double[] values = doubles(row, whose + "_activations");
    Map<Long, Map<MuscleGroup, Double>> byExercise = new HashMap<>();
    for (int i = 0; i < exercises.length; i++) {
      byExercise
          .computeIfAbsent(exercises[i], id -> new EnumMap<>(MuscleGroup.class))
          .put(MuscleGroup.ofKey(muscles[i]), values[i]);
    }
    return byExercise;
  }

  /** Of exercises, by id. */
  static Map<Long, String> names(ResultSet row, String whose) throws SQLException {
    Long[] ids = longs(row, whose + "_ids");
    String[] names = texts(row, whose + "_names");
    Map<Long, String> byId = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      byId.put(ids[i], names[i]);
    }
    return byId;
  }

  /** By id, each with its exercises in order; one without any is none. */
  static List<Workout> workouts(ResultSet row, String whose, WorkoutRef.Kind kind)
      throws SQLException {
    Long[] ids = longs(row, whose + "_ids");
    String[] names = texts(row, whose + "_names");
    Long[] exercises = longs(row, whose + "_exercises");
    Integer[] sets = integers(row, whose + "_sets");
    Integer[] reps = integers(row, whose + "_reps");
    Map<Long, String> nameById = new LinkedHashMap<>();
    Map<Long, List<PlannedExercise>> plans = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      nameById.put(ids[i], names[i]);
      plans
          .computeIfAbsent(ids[i], id -> new ArrayList<>())
          .add(new PlannedExercise(exercises[i], sets[i], reps[i]));
    }
    List<Workout> workouts = new ArrayList<>(nameById.size());
    nameById.forEach(
        (id, name) ->
            workouts.add(
                new Workout(new WorkoutRef(kind, id), name, plans.getOrDefault(id, List.of()))));
    return workouts;
  }
}
