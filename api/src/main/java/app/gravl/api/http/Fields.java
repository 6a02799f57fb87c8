package app.gravl.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object by name and type. What is wrong goes to {@link FieldErrors}
 * and a placeholder comes back, so that reading goes on and all errors are found. A JSON null is
 * the same as no field.
 */
public final class Fields {

  private final JsonNode object;
  private final String pointer;
  private final FieldErrors errors;
  private final Set<String> known = new HashSet<>();

  Fields(JsonNode object, String pointer, FieldErrors errors) {
    this.object = object;
    this.pointer = pointer;
    this.errors = errors;
  }

  public FieldErrors errors() {
    return errors;
  }

  public String pointer(String name) {
    return pointer + "/" + name;
  }

  /** True where the field is missing or null, right or wrong does not matter. */
  public boolean isAbsent(String name) {
    return find(name) == null;
  }

  /** True where the field stands there as null, which in a merge patch removes the value. */
  public boolean isNull(String name) {
    return object.path(name).isNull();
  }

  public @Nullable Long wholeNumber(String name, long min, long max) {
    BigDecimal value =
        number(name, "a whole number", BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    if (value == null) {
      return null;
    }
    if (value.stripTrailingZeros().scale() > 0) {
      errors.value(pointer(name), "must be a whole number");
      return null;
    }
    return value.longValue();
  }

  public @Nullable Integer integer(String name, int min, int max) {
    Long value = wholeNumber(name, min, max);
    return value == null ? null : value.intValue();
  }

  /** Rounded half up to {@code scale} digits: clients convert units in binary floating point. */
  public @Nullable BigDecimal decimal(String name, int min, int max, int scale) {
    BigDecimal value = number(name, "a number", BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    return value == null ? null : value.setScale(scale, RoundingMode.HALF_UP);
  }

  public @Nullable Boolean flag(String name) {
    JsonNode node = find(name);
    if (node != null && !node.isBoolean()) {
      errors.shape(pointer(name), "must be true or false");
      return null;
    }
    return node == null ? null : node.booleanValue();
  }

  public @Nullable String oneOf(String name, Collection<String> allowed) {
    String value = text(name);
    if (value != null && !allowed.contains(value)) {
      errors.value(pointer(name), "must be one of " + String.join(", ", allowed));
      return null;
    }
    return value;
  }

  /** A text of so many characters, blanks around it taken away; for people to read. */
  public @Nullable String text(String name, int min, int max) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    String stripped = value.strip();
    int length = stripped.codePointCount(0, stripped.length());
    if (length < min || length > max) {
      errors.value(pointer(name), "must have " + min + " to " + max + " characters");
      return null;
    }
    if (stripped.codePoints().anyMatch(Fields::notForPeople)) {
      errors.value(pointer(name), "must not hold control characters or halves of characters");
      return null;
    }
    return stripped;
  }

  private static boolean notForPeople(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }

  /** An ISO 8601 date. */
  public @Nullable LocalDate date(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      errors.value(pointer(name), "must be a date, as in 2026-01-31");
      return null;
    }
  }

  /** An ISO 8601 date and time with offset, cut to whole milliseconds. */
  public @Nullable Instant instant(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(value).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      errors.value(
          pointer(name), "must be a date and time with offset, as in 2026-01-31T18:30:00.000Z");
      return null;
    }
  }

  /** Null where the field is absent, which may mean something else than an empty array. */
  public @Nullable List<String> texts(String name, int max, Collection<String> allowed) {
    List<String> values =
        elements(
            name,
            0,
            max,
            "a text",
            JsonNode::isTextual,
            (node, at) -> {
              if (!allowed.contains(node.textValue())) {
                errors.value(at, "must be one of " + String.join(", ", allowed));
              }
              return node.textValue();
            });
    return find(name) == null ? null : values;
  }

  public List<Long> ids(String name, int max) {
    return elements(
        name,
        0,
        max,
        "a positive whole number",
        node -> node.canConvertToLong() && node.isIntegralNumber() && node.longValue() > 0,
        (node, at) -> node.longValue());
  }

  /** Objects in an array of {@code min} to {@code max}, each read by {@code reader}. */
  public <T> List<T> objects(String name, int min, int max, Function<Fields, T> reader) {
    return elements(
        name,
        min,
        max,
        "an object",
        JsonNode::isObject,
        (node, at) -> {
          Fields fields = new Fields(node, at, errors);
          T value = reader.apply(fields);
          fields.refuseOthers();
          return value;
        });
  }

  /** For a field that must be there: reports it where it is not. */
  public <T> T required(String name, @Nullable T value, T placeholder) {
    if (value != null) {
      return value;
    }
    JsonNode node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      errors.shape(pointer(name), "is missing");
    }
    return placeholder;
  }

  /** Reports every field that nobody asked for. */
  void refuseOthers() {
    Iterator<String> names = object.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!known.contains(name)) {
        errors.shape(
            pointer(name.replace("~", "~0").replace("/", "~1")),
            "is not a field here; known are "
                + String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  private interface ElementReader<T> {
    T read(JsonNode element, String pointer);
  }

  private <T> List<T> elements(
      String name,
      int min,
      int max,
      String what,
      java.util.function.Predicate<JsonNode> isOne,
      ElementReader<T> reader) {
    List<T> values = new ArrayList<>();
    JsonNode node = find(name);
    if (node == null) {
      if (min > 0) {
        errors.shape(pointer(name), "is missing");
      }
      return values;
    }
    if (!node.isArray()) {
      errors.shape(pointer(name), "must be an array");
    } else if (node.size() < min || node.size() > max) {
      errors.value(
          pointer(name), "must have " + min + " to " + max + " entries, not " + node.size());
    } else {
      for (int i = 0; i < node.size(); i++) {
        String at = pointer(name) + "/" + i;
        if (isOne.test(node.get(i))) {
          values.add(reader.read(node.get(i), at));
        } else {
          errors.shape(at, "must be " + what);
        }
      }
    }
    return values;
  }

  private @Nullable String text(String name) {
    JsonNode node = find(name);
    if (node != null && !node.isTextual()) {
      errors.shape(pointer(name), "must be a text");
      return null;
    }
    return node == null ? null : node.textValue();
  }

  private @Nullable BigDecimal number(String name, String what, BigDecimal min, BigDecimal max) {
    JsonNode node = find(name);
    if (node == null) {
      return null;
    }
    if (!node.isNumber()) {
      errors.shape(pointer(name), "must be " + what);
      return null;
    }
    BigDecimal value = node.decimalValue();
    if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
      errors.value(
          pointer(name), "must be from " + min.toPlainString() + " to " + max.toPlainString());
      return null;
    }
    return value;
  }

  private @Nullable JsonNode find(String name) {
    known.add(name);
    JsonNode node = object.get(name);
    return node == null || node.isNull() ? null : node;
  }
}
