package app.gravl.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all users share: exercises and workouts. Immutable; what evaluations ask for again and again
 * is computed here once.
 */
public final class Catalog {

  private final long version;
  private final Exercises exercises;
  private final List<Workout> workouts;
  private final PreparedWorkout[] candidates;
  private final LongIndex candidateIds;
  private final double[][] similarities;

  /**
   * @throws IllegalArgumentException if an id is there twice or a workout is not of the catalog
   *     kind
   */
  public Catalog(long version, Collection<Exercise> exercises, Collection<Workout> workouts) {
    this.version = version;
    this.exercises = Exercises.ofCatalog(exercises);
    List<Workout> sorted = new ArrayList<>(workouts);
    sorted.sort(Comparator.comparing(Workout::ref, WorkoutRef.ORDER));
    this.workouts = List.copyOf(sorted);
    for (Workout workout : sorted) {
      if (workout.ref().kind() != WorkoutRef.Kind.CATALOG) {
        throw new IllegalArgumentException(workout.ref() + " is no catalog workout");
      }
    }
    this.candidates =
        sorted.stream()
            .map(workout -> new PreparedWorkout(workout, this.exercises))
            .filter(PreparedWorkout::candidate)
            .toArray(PreparedWorkout[]::new);
    long[] ids = new long[candidates.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = candidates[i].ref().id();
    }
    this.candidateIds = new LongIndex(ids);
    this.similarities = new double[ids.length][ids.length];
    for (int i = 0; i < ids.length; i++) {
      for (int k = 0; k < ids.length; k++) {
        similarities[i][k] = candidates[i].dose().similarity(candidates[k].dose());
      }
    }
  }

  /** Rises with every change of the catalog. */
  public long version() {
    return version;
  }

  /** By id; null if the catalog has no such exercise. */
  public @Nullable Exercise exercise(long id) {
    int index = exercises.indexOf(id);
    return index < 0 ? null : exercises.at(index);
  }

  /** By id, ascending. */
  public List<Workout> workouts() {
    return workouts;
  }

  Exercises exercises() {
    return exercises;
  }

  int candidateCount() {
    return candidates.length;
  }

  /** A workout that may be recommended, by id ascending. */
  PreparedWorkout candidate(int index) {
    return candidates[index];
  }

  /** The place of a workout among the candidates, or -1. */
  int candidateOf(long workoutId) {
    return candidateIds.indexOf(workoutId);
  }

  /** How alike two candidates are, by their places. */
  double similarity(int place, int other) {
    return similarities[place][other];
  }
}
