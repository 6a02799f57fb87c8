package app.gravl.api.imports.format;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as an export writes it: `2026-04-08 16:50:12`, `2026-01-22 06:00:00 +0000`, `8 Apr 2026,
 * 16:50`, `Jun 11, 2026, 1:01 PM`, `08.04.2026 16:50`, `2026-04-08`. Dates in slashes are refused:
 * nobody knows which number is the month.
 *
 * @param local wall time; noon for a day without a time, which errs by 12 h at most
 * @param offset null where the file names none: then the wall time is the user's
 */
record WrittenTime(LocalDateTime local, @Nullable ZoneOffset offset) {

  private static final List<String> LANGUAGES =
      List.of(
          "en", "en-GB", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "pl", "fi", "tr",
          "ru");
  private static final Pattern SPACES = Pattern.compile("\\h+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+|\\.");
  private static final Map<String, Month> MONTHS = months();
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(?<y1>\\d{4})-(?<m1>\\d{1,2})-(?<d1>\\d{1,2})"
              + "|(?<d2>\\d{1,2})\\.(?<m2>\\d{1,2})\\.(?<y2>\\d{4})"
              + "|(?<d3>\\d{1,2})\\.? (?:de )?(?<m3>\\p{L}+)\\.?,? (?:de )?(?<y3>\\d{4})"
              + "|(?<m4>\\p{L}+)\\.? (?<d4>\\d{1,2}),? (?<y4>\\d{4}))"
              + "(?:(?:T|,? (?:(?:at|um|om|kl|à) )?)(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<s>\\d{2})(?:[.,]\\d+)?)?"
              + "(?: ?(?<half>[aApP])\\.? ?[mM]\\.?)?"
              + " ?(?<offset>Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?");

  static WrittenTime read(String text) throws BadValue {
    Matcher found = WRITTEN.matcher(SPACES.matcher(text).replaceAll(" ").strip());
    if (!found.matches()) {
      throw unreadable(text);
    }
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(either(found, "y")),
              month(found, text),
              Integer.parseInt(either(found, "d")));
      return new WrittenTime(day.atTime(timeOf(found)), offsetOf(found.group("offset")));
    } catch (DateTimeException e) {
      throw unreadable(text);
    }
  }

  /**
   * A wall time that a clock change skips moves on by the gap; one that it repeats is the first.
   */
  Instant at(ZoneId zone) {
    return offset == null ? local.atZone(zone).toInstant() : local.toInstant(offset);
  }

  /** The same for the same written time, whatever zone it is read in. */
  String identity() {
    return offset == null ? local.toString() : local.toInstant(offset).toString();
  }

  private static LocalTime timeOf(Matcher found) {
    if (found.group("h") == null) {
      return LocalTime.NOON;
    }
    int hour = Integer.parseInt(found.group("h"));
    String half = found.group("half");
    if (half != null && hour >= 1 && hour <= 12) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    int second = found.group("s") == null ? 0 : Integer.parseInt(found.group("s"));
    return LocalTime.of(hour, Integer.parseInt(found.group("min")), second);
  }

  private static @Nullable ZoneOffset offsetOf(@Nullable String offset) {
    if (offset == null) {
      return null;
    }
    return offset.startsWith("+") || offset.startsWith("-")
        ? ZoneOffset.of(offset)
        : ZoneOffset.UTC;
  }

  private static Month month(Matcher found, String text) throws BadValue {
    String month = either(found, "m");
    if (Character.isDigit(month.charAt(0))) {
      return Month.of(Integer.parseInt(month));
    }
    Month named = MONTHS.get(plain(month));
    if (named == null) {
      throw unreadable(text);
    }
    return named;
  }

  /** The group of this name in whichever of the four ways of writing a date matched. */
  private static String either(Matcher found, String name) {
    for (int way = 1; way < 4; way++) {
      if (found.group(name + way) != null) {
        return found.group(name + way);
      }
    }
    return Objects.requireNonNull(found.group(name + 4));
  }

  private static BadValue unreadable(String text) {
    return new BadValue(
        text.isBlank()
            ? "the date is missing"
            : "date " + BadValue.quoted(text) + " can't be read; 2026-04-08 16:50:00 would do");
  }

  private static String plain(String month) {
    String decomposed = Normalizer.normalize(month, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return MARKS.matcher(decomposed).replaceAll("");
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (String language : LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          String name = plain(month.getDisplayName(style, Locale.forLanguageTag(language)));
          if (name.codePoints().anyMatch(Character::isLetter)) {
            months.putIfAbsent(name, month);
          }
        }
      }
    }
    return months;
  }
}
