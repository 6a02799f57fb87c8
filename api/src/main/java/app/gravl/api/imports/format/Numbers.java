package app.gravl.api.imports.format;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as exports write them: `8`, `8.0`, `44.09245243697551`, `102,5`, `1.250,5`, `0:01:30`.
 */
final class Numbers {

  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+");
  private static final Pattern SPACES = Pattern.compile("[\\h']");
  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{1,2}(?:\\.\\d+)?)");
  private static final Pattern WORDED =
      Pattern.compile("(?:(\\d+)\\s*h)?\\s*(?:(\\d+)\\s*m(?:in)?)?\\s*(?:(\\d+)\\s*s(?:ec)?)?");

  private Numbers() {}

  /**
   * @param commaSeparated whether fields are separated by commas: then `2,400` is 2400, elsewhere
   *     2.4
   */
  static double decimal(String what, String text, boolean commaSeparated) throws BadValue {
    String number = SPACES.matcher(text).replaceAll("");
    int comma = number.lastIndexOf(',');
    if (comma >= 0) {
      int dot = number.lastIndexOf('.');
      boolean thousands =
          dot > comma || (dot < 0 && commaSeparated && THOUSANDS.matcher(number).matches());
      number = thousands ? number.replace(",", "") : number.replace(".", "").replace(',', '.');
    }
    if (!PLAIN.matcher(number).matches()) {
      throw new BadValue(what + " " + BadValue.quoted(text) + " is no number");
    }
    return Double.parseDouble(number);
  }

  /** A whole number, also where it is written as `8.0`. */
  static int whole(String what, String text, boolean commaSeparated) throws BadValue {
    double number = decimal(what, text, commaSeparated);
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      throw new BadValue(what + " " + BadValue.quoted(text) + " is no whole number");
    }
    return (int) number;
  }

  /** Seconds, written as a number, as `1:05`, `0:01:05` or `1h 5m`. */
  static double seconds(String text, boolean commaSeparated) throws BadValue {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    Matcher clock = CLOCK.matcher(plain);
    if (clock.matches()) {
      return 3600 * part(clock, 1) + 60 * part(clock, 2) + part(clock, 3);
    }
    Matcher worded = WORDED.matcher(plain);
    if (!plain.isEmpty() && worded.matches()) {
      return 3600 * part(worded, 1) + 60 * part(worded, 2) + part(worded, 3);
    }
    return decimal("duration", text, commaSeparated);
  }

  private static double part(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Double.parseDouble(matcher.group(group));
  }
}
