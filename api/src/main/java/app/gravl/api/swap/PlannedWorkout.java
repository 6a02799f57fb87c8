package app.gravl.api.swap;

import app.gravl.api.facts.StoredFacts;
import app.gravl.model.Activations;
import app.gravl.model.Exercise;
import app.gravl.model.ModelConstants;
import app.gravl.model.MuscleGroup;
import app.gravl.model.PlannedExercise;
import app.gravl.model.Workout;
import app.gravl.model.WorkoutRef;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a workout asks of its user: time, equipment, and so many sets of each muscle. */
final class PlannedWorkout {

  private final Workout workout;
  private final Map<MuscleGroup, Double> dose = new EnumMap<>(MuscleGroup.class);
  private final Set<MuscleGroup> primary = EnumSet.noneOf(MuscleGroup.class);
  private final Set<Long> exercises = new HashSet<>();
  private final Set<String> equipment = new HashSet<>();
  private int sets;

  private PlannedWorkout(Workout workout) {
    this.workout = workout;
  }

  /** The catalog's and the user's own, those without exercises left out. */
  static List<PlannedWorkout> all(StoredFacts stored) {
    List<PlannedWorkout> all = new ArrayList<>();
    for (List<Workout> workouts :
        List.of(stored.catalog().catalog().workouts(), stored.facts().customWorkouts())) {
      for (Workout workout : workouts) {
        PlannedWorkout planned = new PlannedWorkout(workout);
        workout.exercises().forEach(exercise -> planned.add(exercise, stored));
        all.add(planned);
      }
    }
    return all;
  }

  private void add(PlannedExercise planned, StoredFacts stored) {
    sets += planned.sets();
    exercises.add(planned.exerciseId());
    Exercise exercise = stored.exercise(planned.exerciseId());
    if (exercise == null) {
      return;
    }
    equipment.add(exercise.equipment());
    Activations activations = exercise.activations();
    for (int i = 0; i < activations.size(); i++) {
      dose.merge(activations.muscle(i), planned.sets() * activations.value(i), Double::sum);
      if (activations.value(i) == ModelConstants.DIRECT) {
        primary.add(activations.muscle(i));
      }
    }
  }

  WorkoutRef ref() {
    return workout.ref();
  }

  WorkoutName name() {
    return new WorkoutName(workout.ref().kind().key(), workout.ref().id(), workout.name());
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

  /** How alike the mixes of muscles are, from 0, none in common, to 1: their cosine. */
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
