package app.gravl.jobs.changes;

import app.gravl.model.Exercise;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one row as they arrived, read with a type. Debezium sends an unchanged TOASTed
 * column as a placeholder where it does not know its value; the tables whose columns can be so
 * large send it (replica identity full), so meeting a placeholder is an error rather than a value.
 */
final class Columns {

  private static final String UNAVAILABLE = "__debezium_unavailable_value";

  /** The column came, and is null; one that did not come at all was dropped or renamed. */
  private static final Object NULL = new Object();

  private static final int COLUMNS = 20;

  private final String name;

  // Parallel arrays, searched from the start: for so few columns faster than a map, and this is the
  // hottest place of a catch-up. Whole numbers are kept as such, all else as text or list.
  private String[] columns = new String[COLUMNS];
  private @Nullable Object[] values = new Object[COLUMNS];
  private long[] numbers = new long[COLUMNS];
  private int size;

  Columns(String name) {
    this.name = name;
  }

  void put(String column, Object value) {
    // Adding may replace the arrays, so it comes first.
    int index = add(column);
    values[index] = value;
  }

  void putNumber(String column, long number) {
    int index = add(column);
    numbers[index] = number;
  }

  void putNull(String column) {
    int index = add(column);
    values[index] = NULL;
  }

  private int add(String column) {
    if (size == columns.length) {
      columns = Arrays.copyOf(columns, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    columns[size] = column;
    return size++;
  }

  private int find(String column) {
    for (int i = 0; i < size; i++) {
      if (columns[i].equals(column)) {
        return i;
      }
    }
    return -1;
  }

  private int require(String column) throws MalformedChange {
    int index = find(column);
    if (index < 0) {
      throw new MalformedChange(name + ": there is no column " + column);
    }
    return index;
  }

  private @Nullable Object value(String column) throws MalformedChange {
    int index = require(column);
    Object value = values[index];
    if (value == NULL) {
      return null;
    }
    return value == null ? (Object) Long.toString(numbers[index]) : value;
  }

  @Nullable String optionalText(String column) throws MalformedChange {
    Object value = value(column);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text) || text.equals(UNAVAILABLE)) {
      throw wrong(column, value, "text");
    }
    return text;
  }

  String text(String column) throws MalformedChange {
    String text = optionalText(column);
    if (text == null) {
      throw new MalformedChange(name + ": " + column + " is missing");
    }
    return text;
  }

  @Nullable List<String> optionalTexts(String column) throws MalformedChange {
    Object value = value(column);
    if (value == null) {
      return null;
    }
    if (!(value instanceof List<?> list) || list.contains(UNAVAILABLE)) {
      throw wrong(column, value, "list");
    }
    return list.stream().map(String::valueOf).toList();
  }

  /** The number, or {@code missing} where the column is null. */
  long number(String column, long missing) throws MalformedChange {
    int index = require(column);
    Object value = values[index];
    if (value == NULL) {
      return missing;
    }
    if (value != null) {
      throw wrong(column, value, "whole number");
    }
    return numbers[index];
  }

  long number(String column) throws MalformedChange {
    if (values[require(column)] == NULL) {
      throw new MalformedChange(name + ": " + column + " is missing");
    }
    return number(column, 0);
  }

  int smallNumber(String column) throws MalformedChange {
    long value = number(column);
    if (value != (int) value) {
      throw wrong(column, value, "number of 32 bits");
    }
    return (int) value;
  }

  /** The decimal, NaN where the column is null. */
  double decimal(String column) throws MalformedChange {
    String text = optionalText(column);
    try {
      double decimal = text == null ? Double.NaN : Double.parseDouble(text);
      if (text != null && !Double.isFinite(decimal)) {
        throw wrong(column, text, "finite decimal");
      }
      return decimal;
    } catch (NumberFormatException e) {
      throw wrong(column, text, "decimal");
    }
  }

  /**
   * The decimal as a multiple of {@code 1 / scale}, NaN where the column is null. Stored facts keep
   * no more than that, so a column that was given more digits is refused rather than rounded.
   */
  double decimal(String column, double scale) throws MalformedChange {
    double value = decimal(column);
    if (Math.abs(value * scale - Math.rint(value * scale)) > 1e-6) {
      throw wrong(column, value, "multiple of 1/" + (long) scale);
    }
    return value;
  }

  boolean flag(String column) throws MalformedChange {
    String text = text(column);
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(column, text, "boolean");
    };
  }

  /** Whether the column is null, or none of this table. */
  boolean isNull(String column) {
    int index = find(column);
    return index < 0 || values[index] == NULL;
  }

  /**
   * The share of the body's weight that an exercise moves, by default where nobody stated one. A
   * record of before the columns came has the default too: a snapshot comes behind it.
   */
  double bodyWeightShare(String equipment, boolean assisted) throws MalformedChange {
    double stated = isNull("body_weight_share") ? Double.NaN : decimal("body_weight_share");
    return Exercise.bodyWeightShare(stated, equipment, assisted);
  }

  boolean assisted() throws MalformedChange {
    return !isNull("assisted") && flag("assisted");
  }

  /** Epoch milliseconds; Debezium writes timestamptz in ISO 8601. */
  long instant(String column) throws MalformedChange {
    String text = text(column);
    try {
      return IsoInstants.epochMillis(text);
    } catch (DateTimeException e) {
      throw wrong(column, text, "instant in ISO 8601");
    }
  }

  MalformedChange wrong(String column, @Nullable Object value, String expected) {
    return new MalformedChange(name + ": " + column + " is '" + value + "', not a " + expected);
  }
}
