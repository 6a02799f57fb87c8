package app.gravl.api.imports.format;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one row of an export turned out to be. */
public sealed interface ExportRow {

  /** Physical line that the row starts on; the header is on line 1. */
  long line();

  /** A row that is not meant to be a set: a rest timer or a note. */
  record NoSet(long line) implements ExportRow {}

  /** The header once more, where somebody put two files into one. */
  record HeaderAgain(long line) implements ExportRow {}

  /** A row of which not even session or exercise can be read. */
  record Unreadable(long line, String reason) implements ExportRow {}

  /**
   * A set and its place in the history.
   *
   * @param exercise name as the file has it, without control characters, single spaces
   * @param number of the set as the file counts, -1 where it doesn't or a letter stands there
   * @param values null where one of them can't be; then problem says why
   */
  record SetRow(
      long line,
      Session session,
      String exercise,
      int number,
      SetType type,
      @Nullable Values values,
      @Nullable String problem)
      implements ExportRow {}

  /**
   * @param start as written (see {@link WrittenTime#identity()}), so that it is the same in any
   *     zone
   * @param title empty where the app has none
   * @param number tells apart two sessions of one start and title; empty where the app has none
   */
  record Session(String start, String title, String number) {}

  /**
   * @param reps 1 for a set that was timed or measured in distance only
   * @param weightKg null for none; negative is assistance
   * @param distanceOnly whether all that the file says is a distance, which is not kept
   */
  record Values(
      Instant performedAt,
      int reps,
      @Nullable BigDecimal weightKg,
      @Nullable Integer durationSeconds,
      @Nullable BigDecimal rpe,
      boolean distanceOnly) {}
}
