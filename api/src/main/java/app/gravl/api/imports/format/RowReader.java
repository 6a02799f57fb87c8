package app.gravl.api.imports.format;

import app.gravl.api.imports.format.ExportRow.NoSet;
import app.gravl.api.imports.format.ExportRow.Session;
import app.gravl.api.imports.format.ExportRow.SetRow;
import app.gravl.api.imports.format.ExportRow.Unreadable;
import app.gravl.api.imports.format.ExportRow.Values;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One CSV record into one {@link ExportRow}, by the columns that its header names. */
final class RowReader {

  private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\p{Z}]+");

  private final Header header;
  private final ReadOptions options;
  private final ValuesReader values;
  private final boolean commaSeparated;
  // All rows of a session repeat its date.
  private String dateText = "";
  private @Nullable WrittenTime date;

  RowReader(Header header, ReadOptions options, boolean commaSeparated) {
    this.header = header;
    this.options = options;
    this.values = new ValuesReader(options, commaSeparated);
    this.commaSeparated = commaSeparated;
  }

  ExportRow read(CsvRecord row) {
    long line = row.getStartingLineNumber();
    try {
      Fields fields = new Fields(row, header);
      String order = fields.get(Column.SET_ORDER);
      if (header.format() == ExportFormat.STRONG && isNoSet(order)) {
        return new NoSet(line);
      }
      WrittenTime start = dateOf(fields.get(Column.DATE));
      String exercise = oneLine(fields.get(Column.EXERCISE));
      if (exercise.isEmpty()) {
        throw new BadValue("the exercise is missing");
      }
      Session session =
          new Session(
              start.identity(),
              oneLine(fields.get(Column.TITLE)),
              fields.get(Column.WORKOUT_NUMBER));
      return setOf(line, fields, start, session, exercise, order);
    } catch (BadValue e) {
      return new Unreadable(line, e.reason());
    }
  }

  private SetRow setOf(
      long line, Fields fields, WrittenTime start, Session session, String exercise, String order) {
    SetType type = SetType.WORKING;
    int number = -1;
    try {
      type = typeOf(fields, order);
      number = numberOf(order);
      Values read = values.read(fields, exercise, performedAt(start));
      return new SetRow(line, session, exercise, number, type, read, null);
    } catch (BadValue e) {
      return new SetRow(line, session, exercise, number, type, null, e.reason());
    }
  }

  private WrittenTime dateOf(String text) throws BadValue {
    WrittenTime read = date;
    if (read == null || !text.equals(dateText)) {
      read = WrittenTime.read(text);
      date = read;
      dateText = text;
    }
    return read;
  }

  private Instant performedAt(WrittenTime start) throws BadValue {
    try {
      Instant at = start.at(options.zone());
      if (at.isBefore(Limits.EARLIEST) || at.isAfter(options.latest())) {
        throw new BadValue(
            "date "
                + start.local()
                + (at.isBefore(Limits.EARLIEST) ? " is before 1970" : " is in the future"));
      }
      return at;
    } catch (DateTimeException e) {
      throw new BadValue("date " + start.local() + " can't be");
    }
  }

  private SetType typeOf(Fields fields, String order) throws BadValue {
    return switch (header.format()) {
      case STRONG ->
          switch (order.toUpperCase(Locale.ROOT)) {
            case "W" -> SetType.WARMUP;
            case "D" -> SetType.DROP;
            case "F" -> SetType.FAILURE;
            default -> SetType.WORKING;
          };
      case HEVY -> hevyType(fields.get(Column.SET_TYPE));
      case FITBOD -> isTrue(fields.get(Column.WARMUP)) ? SetType.WARMUP : SetType.WORKING;
      case FITNOTES -> SetType.WORKING;
    };
  }

  private static SetType hevyType(String text) throws BadValue {
    return switch (text.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "")) {
      case "", "normal" -> SetType.WORKING;
      case "warmup" -> SetType.WARMUP;
      case "dropset", "drop" -> SetType.DROP;
      case "failure" -> SetType.FAILURE;
      default ->
          throw new BadValue(
              "set type "
                  + BadValue.quoted(text)
                  + " is none of normal, warmup, dropset and failure");
    };
  }

  private int numberOf(String order) throws BadValue {
    if (!header.format().numbersSets() || order.matches("[WDFwdf]")) {
      return -1;
    }
    if (order.isEmpty()) {
      throw new BadValue("the number of the set is missing");
    }
    int number = Numbers.whole("set", order, commaSeparated);
    if (number < 0) {
      throw new BadValue("set " + number + " can't be");
    }
    return number;
  }

  private static boolean isNoSet(String order) {
    return order.equalsIgnoreCase("Rest Timer") || order.equalsIgnoreCase("Note");
  }

  private static boolean isTrue(String text) {
    return text.equalsIgnoreCase("true") || text.equals("1") || text.equalsIgnoreCase("yes");
  }

  private static String oneLine(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /** The fields of one record by what they hold. */
  record Fields(CsvRecord row, Header header) {

    /** Without blanks around it; empty where the column is missing or the row ends before it. */
    String get(Column column) {
      int at = header.at(column);
      return at < 0 || at >= row.getFieldCount() ? "" : row.getField(at).strip();
    }

    Optional<String> find(Column column) {
      return Optional.of(get(column)).filter(text -> !text.isEmpty());
    }
  }
}
