package app.gravl.jobs.catalog;

import app.gravl.jobs.changes.CatalogRow;
import app.gravl.jobs.changes.CatalogRow.ActivationRow;
import app.gravl.jobs.changes.CatalogRow.ExerciseRow;
import app.gravl.jobs.changes.CatalogRow.SlotRow;
import app.gravl.jobs.changes.CatalogRow.WorkoutRow;
import app.gravl.jobs.changes.PlannedSlot;
import app.gravl.model.Activations;
import app.gravl.model.Catalog;
import app.gravl.model.Exercise;
import app.gravl.model.MuscleGroup;
import app.gravl.model.PlannedExercise;
import app.gravl.model.Workout;
import app.gravl.model.WorkoutRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts rows together: exercises with their activations, workouts with their exercises in order. */
public final class CatalogAssembly {

  private CatalogAssembly() {}

  static Catalog assemble(long version, Collection<byte[]> rows) {
    Map<Long, String> equipment = new TreeMap<>();
    Map<Long, Map<MuscleGroup, Double>> activations = new HashMap<>();
    Map<Long, String> names = new TreeMap<>();
    List<PlannedSlot> slots = new ArrayList<>();
    for (byte[] bytes : rows) {
      CatalogRow row = CatalogRow.ofBytes(bytes);
      if (row instanceof ExerciseRow exercise) {
        equipment.put(exercise.id(), exercise.equipment());
      } else if (row instanceof ActivationRow activation) {
        activations
            .computeIfAbsent(activation.exerciseId(), id -> new EnumMap<>(MuscleGroup.class))
            .put(activation.muscle(), activation.activation());
      } else if (row instanceof WorkoutRow workout) {
        names.put(workout.id(), workout.name());
      } else if (row instanceof SlotRow slot) {
        slots.add(slot.slot());
      }
    }
    List<Exercise> exercises = new ArrayList<>();
    equipment.forEach(
        (id, at) ->
            exercises.add(
                new Exercise(id, at, Activations.of(activations.getOrDefault(id, Map.of())))));
    return new Catalog(version, exercises, workouts(WorkoutRef.Kind.CATALOG, names, slots));
  }

  /**
   * Workouts by id with their exercises by position; slots of a workout that is not there fall
   * away.
   */
  public static List<Workout> workouts(
      WorkoutRef.Kind kind, Map<Long, String> names, Collection<PlannedSlot> slots) {
    Map<Long, List<PlannedSlot>> byWorkout = new HashMap<>();
    for (PlannedSlot slot : slots) {
      byWorkout.computeIfAbsent(slot.workoutId(), id -> new ArrayList<>()).add(slot);
    }
    List<Workout> workouts = new ArrayList<>();
    names.forEach(
        (id, name) ->
            workouts.add(
                new Workout(
                    new WorkoutRef(kind, id),
                    name,
                    byWorkout.getOrDefault(id, List.of()).stream()
                        .sorted(
                            Comparator.comparingInt(PlannedSlot::position)
                                .thenComparingLong(PlannedSlot::exerciseId))
                        .map(slot -> new PlannedExercise(slot.exerciseId(), slot.sets()))
                        .toList())));
    return workouts;
  }

  static List<Long> exerciseIds(Collection<byte[]> rows) {
    return rows.stream()
        .map(CatalogRow::ofBytes)
        .filter(ExerciseRow.class::isInstance)
        .map(row -> ((ExerciseRow) row).id())
        .toList();
  }
}
