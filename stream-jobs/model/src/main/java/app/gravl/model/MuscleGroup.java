package app.gravl.model;

import java.util.Locale;

/**
 * The muscles that the model knows. Their order is fixed: sums over muscles run in it, so moving
 * one may change the last bit of a score.
 */
public enum MuscleGroup {
  QUADRICEPS,
  HAMSTRINGS,
  GLUTES,
  LOWER_BACK,
  CHEST,
  LATS,
  MIDDLE_BACK,
  TRAPS,
  ADDUCTORS,
  ABDUCTORS,
  SHOULDERS,
  BICEPS,
  TRICEPS,
  CALVES,
  ABDOMINALS,
  FOREARMS;

  static final int COUNT = values().length;

  private static final MuscleGroup[] BY_INDEX = values();

  private final String key = name().toLowerCase(Locale.ROOT);
  private final String label = key.replace('_', ' ');

  /** The name in the database and in JSON, such as {@code lower_back}. */
  public String key() {
    return key;
  }

  /** The name in a sentence, such as {@code lower back}. */
  public String label() {
    return label;
  }

  /**
   * @throws IllegalArgumentException if no muscle has that key
   */
  public static MuscleGroup ofKey(String key) {
    for (MuscleGroup muscle : BY_INDEX) {
      if (muscle.key.equals(key)) {
        return muscle;
      }
    }
    throw new IllegalArgumentException("no muscle group '" + key + "'");
  }

  /** Its place in the order: arrays by muscle are indexed by it. */
  @SuppressWarnings("EnumOrdinal") // The order is fixed on purpose, and nothing stores it.
  int index() {
    return ordinal();
  }

  static MuscleGroup at(int index) {
    return BY_INDEX[index];
  }
}
