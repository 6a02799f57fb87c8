package app.gravl.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a muscle stands. Fatigue and capacity are as of its latest set or check-in and don't depend
 * on the instant of the evaluation: {@link RecoveryCurve} tells what they mean at any later one.
 *
 * @param fatigue as of {@code asOf}, in sets' impulses
 * @param capacity the fatigue at which recovery is 50 percent
 * @param asOf epoch milliseconds; null: untrained
 * @param lastTrainedAt epoch milliseconds; null: not within 150 days
 */
public record MuscleInsight(
    MuscleGroup muscle,
    double fatigue,
    double capacity,
    double halfLifeHours,
    @Nullable Long asOf,
    @Nullable Long lastTrainedAt,
    Week week) {

  public double fatigueAt(long at) {
    return RecoveryCurve.fatigueAt(fatigue, halfLifeHours, asOf, at);
  }

  /** In percent. */
  public double recoveryAt(long at) {
    return RecoveryCurve.recovery(fatigue, capacity, halfLifeHours, asOf, at);
  }
}
