package app.gravl.model;

import static app.gravl.model.ModelConstants.DAY;

import java.util.List;

/** Numbers and lists as sentences have them. */
final class Words {

  private Words() {}

  /** Such as {@code 1 day} and {@code 2 days}. */
  static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** With one decimal where it is not whole. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }

  /** Such as {@code chest, lats and biceps}. */
  static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** By whole days: a local date is not known here. */
  static String ago(long millis) {
    long days = millis / DAY;
    return (days == 0 ? "less than a day" : count(days, "day")) + " ago";
  }
}
