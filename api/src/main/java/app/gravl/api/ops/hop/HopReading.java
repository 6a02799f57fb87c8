package app.gravl.api.ops.hop;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at one hop told.
 *
 * @param watched whether anybody told where it can be looked at
 * @param answers whether it could be looked at
 * @param lagSeconds null where it is not known
 * @param overBudget whether it has a problem, does not answer, or lags more than it may
 * @param detail what only this hop has; null where it does not answer
 */
public record HopReading<T extends HopDetail>(
    boolean watched,
    boolean answers,
    @Nullable Double lagSeconds,
    double budgetSeconds,
    boolean overBudget,
    List<Problem> problems,
    @JsonUnwrapped @Nullable T detail) {

  /** A look that succeeded; how far the hop lags is told later. */
  public static <T extends HopDetail> HopReading<T> of(Hop hop, T detail) {
    List<Problem> problems = List.copyOf(detail.problems());
    return new HopReading<>(true, true, null, budget(hop), !problems.isEmpty(), problems, detail);
  }

  /** It could not be looked at. */
  public static <T extends HopDetail> HopReading<T> silent(Hop hop, Problem problem) {
    return new HopReading<>(true, false, null, budget(hop), true, List.of(problem), null);
  }

  /** Nobody told where it is. */
  public static <T extends HopDetail> HopReading<T> unwatched(Hop hop) {
    return new HopReading<>(false, false, null, budget(hop), false, List.of(), null);
  }

  private static double budget(Hop hop) {
    return hop.budget().toSeconds();
  }

  /**
   * @param seconds null where it is not known
   */
  public HopReading<T> lagging(@Nullable Double seconds) {
    boolean over = overBudget || (seconds != null && seconds > budgetSeconds);
    return new HopReading<>(watched, answers, seconds, budgetSeconds, over, problems, detail);
  }
}
