package app.gravl.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do next.
 *
 * @param picks up to three, best first
 * @param rest why there is no pick; null where there are some
 * @param validUntil the instant of the next evaluation, epoch milliseconds; null: nothing will
 *     change by itself
 */
public record Recommendations(List<Pick> picks, @Nullable Rest rest, @Nullable Long validUntil) {

  public Recommendations {
    picks = List.copyOf(picks);
  }
}
