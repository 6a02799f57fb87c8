package app.gravl.jobs.facts;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Users by their ids, whether they are there or not.
 *
 * @param first the smallest id
 * @param last the largest id, which belongs to it
 */
public record UserRange(long first, long last) implements Serializable {

  private static final long serialVersionUID = 1;
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

  public static final UserRange ALL = new UserRange(Long.MIN_VALUE, Long.MAX_VALUE);

  /**
   * @throws IllegalArgumentException if the last is before the first
   */
  public UserRange {
    if (last < first) {
      throw new IllegalArgumentException("users " + first + "-" + last + " end before they begin");
    }
  }

  /**
   * @param text {@code 17} or {@code 1-5000}
   * @throws IllegalArgumentException if it is neither
   */
  public static UserRange parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "users '" + text + "' are neither one id nor two with a dash between");
    }
    long first = Long.parseLong(matcher.group(1));
    return new UserRange(
        first, matcher.group(2) == null ? first : Long.parseLong(matcher.group(2)));
  }
}
