package app.gravl.api.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads path and query parameters; a wrong or unknown one is a 400 that names it. */
public final class Parameters {

  private Parameters() {}

  /** Refuses every query parameter that is not named here, and any that is given twice. */
  public static void allow(Context ctx, String... names) {
    if (ctx.queryString() == null) {
      return;
    }
    Set<String> allowed = Set.of(names);
    ctx.queryParamMap()
        .forEach(
            (name, values) -> {
              if (!allowed.contains(name)) {
                throw Problem.parameter(
                    name,
                    allowed.isEmpty()
                        ? "no query parameter is known here"
                        : "is not a parameter here; known are "
                            + String.join(", ", Arrays.stream(names).sorted().toList()));
              }
              if (values.size() > 1) {
                throw Problem.parameter(name, "is given more than once");
              }
            });
  }

  public static @Nullable String text(Context ctx, String name) {
    return ctx.queryString() == null ? null : ctx.queryParam(name);
  }

  public static int integer(Context ctx, String name, int defaultValue, int min, int max) {
    String text = text(ctx, name);
    if (text == null) {
      return defaultValue;
    }
    try {
      int value = Integer.parseInt(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below, like a number out of range.
    }
    throw Problem.parameter(name, "must be a whole number from " + min + " to " + max);
  }

  public static Instant instant(Context ctx, String name, Instant defaultValue) {
    String text = text(ctx, name);
    if (text == null) {
      return defaultValue;
    }
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      throw Problem.parameter(
          name, "must be a date and time with offset, as in 2026-01-31T18:30:00.000Z");
    }
  }

  /** An ISO 8601 date; null where it is not given. */
  public static @Nullable LocalDate date(Context ctx, String name) {
    String text = text(ctx, name);
    if (text == null) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= 1970 && date.getYear() < 2200) {
        return date;
      }
    } catch (DateTimeException e) {
      // Reported below, like a date out of range.
    }
    throw Problem.parameter(name, "must be a date from 1970 to 2199, as in 2026-01-31");
  }

  /** An id in the query; null where it is not given. */
  public static @Nullable Long idOrNull(Context ctx, String name) {
    String text = text(ctx, name);
    return text == null ? null : id(name, text);
  }

  public static @Nullable String oneOf(Context ctx, String name, Collection<String> allowed) {
    String text = text(ctx, name);
    if (text != null && !allowed.contains(text)) {
      throw Problem.parameter(name, "must be one of " + String.join(", ", allowed));
    }
    return text;
  }

  /** The id in the path. */
  public static long id(Context ctx) {
    return id("id", ctx.pathParam("id"));
  }

  private static long id(String name, String text) {
    try {
      long id = Long.parseLong(text);
      if (id > 0) {
        return id;
      }
    } catch (NumberFormatException e) {
      // Reported below, like a number that no id has.
    }
    throw Problem.parameter(name, "must be a positive whole number");
  }
}
