package app.gravl.jobs.verify;

/**
 * Compares two texts of JSON without building anything: equal up to blanks between tokens and the
 * last digits of numbers. Where members come in another order it can't tell; {@link JsonTrees} can.
 */
final class JsonText {

  private JsonText() {}

  /** False: not equal, or not known to be. */
  static boolean same(String one, String other) {
    int i = 0;
    int j = 0;
    int oneLength = one.length();
    int otherLength = other.length();
    boolean quoted = false;
    while (true) {
      if (!quoted) {
        i = skipBlanks(one, i);
        j = skipBlanks(other, j);
      }
      if (i == oneLength || j == otherLength) {
        return i == oneLength && j == otherLength;
      }
      char c = one.charAt(i);
      if (!quoted && startsNumber(c)) {
        int oneEnd = endOfNumber(one, i);
        int otherEnd = endOfNumber(other, j);
        if (!sameNumber(one, i, oneEnd, other, j, otherEnd)) {
          return false;
        }
        i = oneEnd;
        j = otherEnd;
        continue;
      }
      if (c != other.charAt(j)) {
        return false;
      }
      if (quoted && c == '\\') {
        // What is escaped ends no string.
        if (i + 1 == oneLength
            || j + 1 == otherLength
            || one.charAt(i + 1) != other.charAt(j + 1)) {
          return false;
        }
        i++;
        j++;
      } else if (c == '"') {
        quoted = !quoted;
      }
      i++;
      j++;
    }
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static boolean startsNumber(char c) {
    return (c >= '0' && c <= '9') || c == '-';
  }

  private static int endOfNumber(String text, int from) {
    int at = from;
    while (at < text.length() && isOfNumber(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isOfNumber(char c) {
    return startsNumber(c) || c == '.' || c == 'e' || c == 'E' || c == '+';
  }

  private static boolean sameNumber(
      String one, int oneFrom, int oneEnd, String other, int otherFrom, int otherEnd) {
    int length = oneEnd - oneFrom;
    if (length == otherEnd - otherFrom && one.regionMatches(oneFrom, other, otherFrom, length)) {
      return true;
    }
    // An empty text, where the other is no number, is none.
    return otherEnd > otherFrom
        && Tolerance.same(
            Double.parseDouble(one.substring(oneFrom, oneEnd)),
            Double.parseDouble(other.substring(otherFrom, otherEnd)));
  }
}
