package app.gravl.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** The muscles that the model knows. Rows, lists and arrays by muscle stand in this order. */
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

  private static final int[] ALPHABETICAL =
      Arrays.stream(BY_INDEX)
          .sorted(Comparator.comparing(MuscleGroup::key))
          .mapToInt(MuscleGroup::index)
          .toArray();

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

  /**
   * The index of the muscle at a place of the alphabetical order: in it sums over muscles run, so
   * that whoever computes them elsewhere gets the same bits.
   */
  static int alphabetical(int place) {
    return ALPHABETICAL[place];
  }
}
