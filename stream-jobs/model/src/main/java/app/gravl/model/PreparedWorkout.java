package app.gravl.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A workout with all that scoring asks of it, computed once. */
final class PreparedWorkout {

  private final Workout workout;
  private final double[] dose = new double[MuscleGroup.COUNT];
  private final double doseSum;
  private final double norm;
  private final int[] primary;
  private final int sets;
  private final Set<String> equipment;

  /**
   * @param exercises by id, null for an id that is not known: it adds no dose
   */
  PreparedWorkout(Workout workout, LongFunction<@Nullable Exercise> exercises) {
    this.workout = workout;
    boolean[] direct = new boolean[MuscleGroup.COUNT];
    Set<String> needs = new LinkedHashSet<>();
    int setSum = 0;
    for (PlannedExercise planned : workout.exercises()) {
      setSum += planned.sets();
      Exercise exercise = exercises.apply(planned.exerciseId());
      if (exercise == null) {
        continue;
      }
      needs.add(exercise.equipment());
      Activations activations = exercise.activations();
      for (int i = 0; i < activations.size(); i++) {
        dose[activations.index(i)] += planned.sets() * activations.value(i);
        direct[activations.index(i)] |= activations.value(i) == ModelConstants.DIRECT;
      }
    }
    double sum = 0;
    double squares = 0;
    int primaries = 0;
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      sum += dose[m];
      squares += dose[m] * dose[m];
      primaries += direct[m] ? 1 : 0;
    }
    this.doseSum = sum;
    this.norm = Math.sqrt(squares);
    this.primary = new int[primaries];
    for (int m = MuscleGroup.COUNT - 1; m >= 0; m--) {
      if (direct[m]) {
        primary[--primaries] = m;
      }
    }
    this.sets = setSum;
    this.equipment = Set.copyOf(needs);
  }

  Workout workout() {
    return workout;
  }

  WorkoutRef ref() {
    return workout.ref();
  }

  /** Without a muscle that it trains directly it is never recommended. */
  boolean candidate() {
    return primary.length > 0;
  }

  int primaryCount() {
    return primary.length;
  }

  /** The index of a muscle that it trains directly. */
  int primary(int index) {
    return primary[index];
  }

  /** Fractional sets on a muscle. */
  double dose(int muscle) {
    return dose[muscle];
  }

  double doseSum() {
    return doseSum;
  }

  int sets() {
    return sets;
  }

  Set<String> equipment() {
    return equipment;
  }

  boolean hasNoneOf(Set<Long> exerciseIds) {
    return workout.exercises().stream().noneMatch(e -> exerciseIds.contains(e.exerciseId()));
  }

  /** How alike the doses of two workouts are: 1 the same mix of muscles, 0 none in common. */
  double cosine(PreparedWorkout other) {
    double dot = 0;
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      dot += dose[m] * other.dose[m];
    }
    return dot / (norm * other.norm);
  }
}
