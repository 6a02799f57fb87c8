package app.gravl.catalog;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The words that V2__catalog.sql allows, for error messages that name the file. A test holds them
 * equal to the schema's.
 */
public final class Vocabulary {

  static final Set<String> MUSCLES =
      words(
          """
          quadriceps hamstrings glutes lower_back chest lats middle_back traps adductors abductors
          shoulders biceps triceps calves abdominals forearms""");

  /** What an exercise may need. */
  public static final Set<String> EQUIPMENT =
      words(
          """
          barbell dumbbell machine cable bodyweight kettlebell band smith_machine trap_bar ez_bar
          plate medicine_ball suspension other""");

  static final Set<String> MOVEMENTS =
      words(
          """
          horizontal_push vertical_push horizontal_pull vertical_pull squat hinge lunge carry core
          isolation olympic cardio other""");

  private Vocabulary() {}

  private static Set<String> words(String text) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(text.split("\\s+"))));
  }
}
