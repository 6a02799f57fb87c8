package app.gravl.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How exercise names are compared, by the importer and by the check of the catalog's aliases. */
public final class ExerciseNames {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private ExerciseNames() {}

  /**
   * The name in lower case, punctuation as spaces, its words sorted: "Bench Press (Barbell)" and
   * "Barbell Bench-Press" have the same key. Empty where the name has no letter or digit.
   */
  public static String key(String name) {
    return Arrays.stream(NO_WORD.split(name.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
