package app.gravl.jobs.changes;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A record of the user topic that is no change but asks the job to evaluate a user now, from what
 * it knows of them: sent for users whose insights could not be evaluated or written.
 */
public final class EvaluateCommand {

  private static final String PREFIX = "{\"gravl\":\"evaluate\",\"userId\":";
  private static final Pattern USER = Pattern.compile("(\\d{1,19})}");

  private EvaluateCommand() {}

  /** The key that all of a user's records have. */
  public static byte[] key(long userId) {
    return Long.toString(userId).getBytes(StandardCharsets.UTF_8);
  }

  /** The record's value. */
  public static byte[] record(long userId) {
    return (PREFIX + userId + "}").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @param value of any record
   * @return the user to evaluate; empty where it is no such command
   */
  public static OptionalLong parse(byte @Nullable [] value) {
    if (value == null || !begins(value)) {
      return OptionalLong.empty();
    }
    String rest =
        new String(value, PREFIX.length(), value.length - PREFIX.length(), StandardCharsets.UTF_8);
    Matcher user = USER.matcher(rest);
    try {
      return user.matches() ? OptionalLong.of(Long.parseLong(user.group(1))) : OptionalLong.empty();
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Asked of every record, so it looks at few bytes: a change begins otherwise. */
  private static boolean begins(byte[] value) {
    if (value.length <= PREFIX.length()) {
      return false;
    }
    for (int i = 0; i < PREFIX.length(); i++) {
      if (value[i] != PREFIX.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
