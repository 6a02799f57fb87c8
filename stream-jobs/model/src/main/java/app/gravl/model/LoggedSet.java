package app.gravl.model;

import java.util.Comparator;

/**
 * One set that a user logged.
 *
 * @param id of the log; settles the order of sets of the same instant
 * @param performedAt epoch milliseconds UTC; may lie in the future
 * @param reps 1 for a timed set such as a plank
 * @param weightKg NaN without weight; what hangs on the body where the exercise lifts it, negative
 *     where assistance takes off
 * @param durationSeconds of a timed set; 0 where none was logged
 * @param rpe rate of perceived exertion, 0 to 10; NaN where not given
 * @param workoutId the catalog workout that it was logged on, or 0
 * @param customWorkoutId the user's own workout that it was logged on, or 0
 */
public record LoggedSet(
    long id,
    long performedAt,
    long exerciseId,
    SetType type,
    int reps,
    double weightKg,
    int durationSeconds,
    double rpe,
    boolean completed,
    long workoutId,
    long customWorkoutId) {

  /** The order in which every sum runs. */
  static final Comparator<LoggedSet> ORDER =
      (a, b) -> {
        int byTime = Long.compare(a.performedAt, b.performedAt);
        return byTime != 0 ? byTime : Long.compare(a.id, b.id);
      };

  /**
   * @throws IllegalArgumentException if the weight or the RPE is infinite
   */
  public LoggedSet {
    if (Double.isInfinite(weightKg) || Double.isInfinite(rpe)) {
      throw new IllegalArgumentException("set " + id + " has an infinite weight or RPE");
    }
  }

  /** Whether it counts once its instant is reached. */
  boolean valid() {
    return completed && reps >= 1;
  }

  boolean warmup() {
    return type == SetType.WARMUP;
  }

  boolean weighted() {
    return weightKg > 0;
  }

  double weightOrZero() {
    return Double.isNaN(weightKg) ? 0 : weightKg;
  }

  boolean loggedOn(WorkoutRef workout) {
    return workout.id()
        == (workout.kind() == WorkoutRef.Kind.CATALOG ? workoutId : customWorkoutId);
  }
}
