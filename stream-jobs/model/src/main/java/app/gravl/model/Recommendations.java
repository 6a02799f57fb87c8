package app.gravl.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do next.
 *
 * @param picks up to three, best first
 * @param rest why there is no pick; null where there are some
 * @param likely how usual it is for each muscle to be trained directly next, 0 to 1: a number
 *     beside recovery, never mixed into it. Null for all of them without a habit
 * @param poolSessions how many of the latest sessions the habit is read from
 * @param validUntil the instant of the next evaluation, epoch milliseconds; null: nothing will
 *     change by itself
 */
public record Recommendations(
    List<Pick> picks,
    @Nullable Rest rest,
    @Nullable MuscleValues likely,
    int poolSessions,
    @Nullable Long validUntil) {

  public Recommendations {
    picks = List.copyOf(picks);
  }

  /** 0 to 1, or null. */
  public @Nullable Double likely(MuscleGroup muscle) {
    return likely == null ? null : (Double) likely.of(muscle);
  }
}
