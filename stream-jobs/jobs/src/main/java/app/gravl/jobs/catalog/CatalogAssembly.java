package app.gravl.jobs.catalog;

import app.gravl.jobs.changes.CatalogEntry;
import app.gravl.jobs.changes.CatalogEntry.ActivationEntry;
import app.gravl.jobs.changes.CatalogEntry.ExerciseEntry;
import app.gravl.jobs.changes.CatalogEntry.WorkoutEntry;
import app.gravl.jobs.changes.CatalogEntry.WorkoutExerciseEntry;
import app.gravl.jobs.changes.WorkoutExercise;
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

  /** All that the rows of {@link CatalogEntry#toBytes()} say. */
  public static Catalog assemble(long version, Collection<byte[]> rows) {
    Map<Long, ExerciseEntry> entries = new TreeMap<>();
    Map<Long, Map<MuscleGroup, Double>> activations = new HashMap<>();
    Map<Long, String> names = new TreeMap<>();
    List<WorkoutExercise> planned = new ArrayList<>();
    for (byte[] bytes : rows) {
      CatalogEntry row = CatalogEntry.ofBytes(bytes);
      if (row instanceof ExerciseEntry exercise) {
        entries.put(exercise.id(), exercise);
      } else if (row instanceof ActivationEntry activation) {
        activations
            .computeIfAbsent(activation.exerciseId(), id -> new EnumMap<>(MuscleGroup.class))
            .put(activation.muscle(), activation.activation());
      } else if (row instanceof WorkoutEntry workout) {
        names.put(workout.id(), workout.name());
      } else if (row instanceof WorkoutExerciseEntry entry) {
        planned.add(entry.exercise());
      }
    }
    List<Exercise> exercises = new ArrayList<>();
    entries.forEach(
        (id, entry) ->
            exercises.add(
                new Exercise(
                    id,
                    entry.equipment(),
                    entry.bodyWeightShare(),
                    entry.assisted(),
                    Activations.of(activations.getOrDefault(id, Map.of())))));
    return new Catalog(version, exercises, workouts(WorkoutRef.Kind.CATALOG, names, planned));
  }

  /**
   * Workouts by id with their exercises by position; planned of a workout that is not there fall
   * away.
   */
  public static List<Workout> workouts(
      WorkoutRef.Kind kind, Map<Long, String> names, Collection<WorkoutExercise> planned) {
    Map<Long, List<WorkoutExercise>> byWorkout = new HashMap<>();
    for (WorkoutExercise exercise : planned) {
      byWorkout.computeIfAbsent(exercise.workoutId(), id -> new ArrayList<>()).add(exercise);
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
                            Comparator.comparingInt(WorkoutExercise::position)
                                .thenComparingLong(WorkoutExercise::exerciseId))
                        .map(
                            exercise ->
                                new PlannedExercise(
                                    exercise.exerciseId(), exercise.sets(), exercise.reps()))
                        .toList())));
    return workouts;
  }

  static List<Long> exerciseIds(Collection<byte[]> rows) {
    return rows.stream()
        .map(CatalogEntry::ofBytes)
        .filter(ExerciseEntry.class::isInstance)
        .map(row -> ((ExerciseEntry) row).id())
        .toList();
  }
}
