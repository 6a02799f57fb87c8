package app.gravl.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recommended workout. Its score is {@code 100 * factor * match * (1 - covered)}: what speaks for
 * it alone, times how well it matches what the user is likely to do, times what of that the picks
 * before it leave open.
 *
 * @param rank 1 is the best
 * @param score 0 to 100, as it was when it was picked: it decides the rank
 * @param match 0 to 1: how alike it is to the user's habit, and to the workouts there are
 * @param covered 0 to 1: the share of its match that the picks before it cover already
 * @param factor 0 to 1: made of readiness, need, variety and equipment
 * @param readiness 0 to 1: recovery of what it trains
 * @param need 0 to 1: how much of it the week still lacks
 * @param variety 0 to 1: how long ago it was done
 * @param equipment 0 to 1: the share of its sets that are done on what the user usually uses
 * @param muscles those that it trains directly
 * @param exercises as planned, in that order
 */
public record Pick(
    int rank,
    WorkoutRef workout,
    String name,
    double score,
    double match,
    double covered,
    double factor,
    double readiness,
    double need,
    double variety,
    double equipment,
    List<PickedMuscle> muscles,
    List<PickedExercise> exercises,
    List<Reason> reasons) {

  public Pick {
    muscles = List.copyOf(muscles);
    exercises = List.copyOf(exercises);
    reasons = List.copyOf(reasons);
  }

  /**
   * A muscle that the workout trains directly.
   *
   * @param recovery percent, at the evaluation
   * @param likely 0 to 1: how usual it is to train it next; null without a habit
   * @param setsThisWeek fractional
   * @param target fractional sets a week
   * @param hoursSinceTrained null: not within 150 days
   * @param projectedRecovery percent, right after the workout
   * @param projectedHoursToFresh from right after the workout
   */
  public record PickedMuscle(
      MuscleGroup muscle,
      double recovery,
      @Nullable Double likely,
      double setsThisWeek,
      double target,
      @Nullable Double hoursSinceTrained,
      double projectedRecovery,
      double projectedHoursToFresh) {}

  /**
   * An exercise of the workout.
   *
   * @param reps planned for each set
   * @param suggestedKg the weight to log: zero or below where the body is lifted without any; null
   *     where the user's sets don't tell
   */
  public record PickedExercise(long exerciseId, int sets, int reps, @Nullable Double suggestedKg) {}
}
