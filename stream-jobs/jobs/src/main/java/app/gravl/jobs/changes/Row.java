package app.gravl.jobs.changes;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one row as they arrived, read with a type. Debezium sends an unchanged TOASTed
 * column as a placeholder instead of its value; none of ours is large enough, so meeting one is an
 * error rather than a value.
 */
final class Row {

  private static final String UNAVAILABLE = "__debezium_unavailable_value";

  private final String name;
  private final Map<String, Object> columns = new HashMap<>(32);

  Row(String name) {
    this.name = name;
  }

  void put(String column, @Nullable Object value) {
    if (value != null) {
      columns.put(column, value);
    }
  }

  @Nullable String optionalText(String column) throws MalformedChange {
    Object value = columns.get(column);
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
    Object value = columns.get(column);
    if (value == null) {
      return null;
    }
    if (!(value instanceof List<?> list)) {
      throw wrong(column, value, "list");
    }
    return list.stream().map(String::valueOf).toList();
  }

  /** The number, or {@code missing} where the column is null. */
  long number(String column, long missing) throws MalformedChange {
    String text = optionalText(column);
    try {
      return text == null ? missing : Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw wrong(column, text, "whole number");
    }
  }

  long number(String column) throws MalformedChange {
    text(column);
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
      return text == null ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw wrong(column, text, "decimal");
    }
  }

  boolean flag(String column) throws MalformedChange {
    return text(column).equals("true");
  }

  boolean isNull(String column) {
    return !columns.containsKey(column);
  }

  /** Epoch milliseconds; Debezium writes timestamptz in ISO 8601. */
  long instant(String column) throws MalformedChange {
    String text = text(column);
    try {
      return Instant.parse(text).toEpochMilli();
    } catch (DateTimeParseException e) {
      throw wrong(column, text, "instant in ISO 8601");
    }
  }

  MalformedChange wrong(String column, @Nullable Object value, String expected) {
    return new MalformedChange(name + ": " + column + " is '" + value + "', not a " + expected);
  }
}
