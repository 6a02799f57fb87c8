package app.gravl.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recommended workout.
 *
 * @param rank 1 is the best
 * @param score 0 to 100
 * @param adjusted the score less what it loses for being like the picks before it; it decides the
 *     rank
 * @param readiness 0 to 1: recovery of what it trains
 * @param need 0 to 1: how much of it the week still lacks
 * @param variety 0 to 1: how long ago it was done
 * @param muscles those that it trains directly
 */
public record Pick(
    int rank,
    WorkoutRef workout,
    String name,
    double score,
    double adjusted,
    double readiness,
    double need,
    double variety,
    List<PickedMuscle> muscles,
    List<Reason> reasons) {

  public Pick {
    muscles = List.copyOf(muscles);
    reasons = List.copyOf(reasons);
  }

  /**
   * A muscle that the workout trains directly.
   *
   * @param recovery percent, at the evaluation
   * @param setsThisWeek fractional
   * @param target fractional sets a week
   * @param hoursSinceTrained null: not within 150 days
   * @param projectedRecovery percent, right after the workout
   * @param projectedHoursToFresh from right after the workout
   */
  public record PickedMuscle(
      MuscleGroup muscle,
      double recovery,
      double setsThisWeek,
      double target,
      @Nullable Double hoursSinceTrained,
      double projectedRecovery,
      double projectedHoursToFresh) {}
}
