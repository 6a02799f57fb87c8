package app.gravl.model;

import java.util.Locale;

/**
 * What a muscle got in the last seven days; warm-ups and cardio left out.
 *
 * @param sets fractional: each counts as much as it activates the muscle
 * @param directSets those that train it directly
 * @param volumeKg sum of activation x weight x repetitions
 * @param sessions those that any of the sets belong to
 * @param target fractional sets a week
 */
public record Week(
    double sets, int directSets, double volumeKg, int sessions, double target, Balance balance) {

  /** Sets of the week against the target. */
  public enum Balance {
    BELOW,
    WITHIN,
    ABOVE;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The name in JSON. */
    public String key() {
      return key;
    }

    /** Also for reading stored sets. */
    public static Balance of(double sets, double target) {
      if (sets < target) {
        return BELOW;
      }
      return sets > ModelConstants.ABOVE_TARGET * target ? ABOVE : WITHIN;
    }
  }
}
