package app.gravl.jobs.verify;

import java.util.Locale;

/**
 * Something that is not as the facts say.
 *
 * @param column which value of the user's, such as {@code chest.fatigue}
 */
public record Difference(long userId, String column, String stored, String expected) {

  /** In one line, for people. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "user %d: %s is %s, should be %s", userId, column, stored, expected);
  }
}
