package app.gravl.api.logs;

import app.gravl.api.http.Fields;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a set, with the limits that the table workout_logs has too. */
final class SetFields {

  static final String DEFAULT_TYPE = "working";

  private static final List<String> TYPES = List.of("warmup", "working", "drop", "failure");
  private static final Duration AHEAD = Duration.ofHours(24);
  private static final Instant EARLIEST = Instant.EPOCH;

  private SetFields() {}

  static @Nullable Long exerciseId(Fields fields) {
    return fields.wholeNumber("exerciseId", 1, Long.MAX_VALUE);
  }

  static @Nullable Integer setNumber(Fields fields) {
    return fields.integer("setNumber", 1, 1_000);
  }

  static @Nullable String type(Fields fields) {
    return fields.oneOf("type", TYPES);
  }

  static @Nullable Integer reps(Fields fields) {
    return fields.integer("reps", 0, 10_000);
  }

  /** Negative is assistance. */
  static @Nullable BigDecimal weightKg(Fields fields) {
    return fields.decimal("weightKg", -500, 1_000, 3);
  }

  static @Nullable Integer durationSeconds(Fields fields) {
    return fields.integer("durationSeconds", 0, 86_400);
  }

  static @Nullable BigDecimal rpe(Fields fields) {
    return fields.decimal("rpe", 0, 10, 2);
  }

  static @Nullable Boolean completed(Fields fields) {
    return fields.flag("completed");
  }

  /** At most a day ahead: the clock or the time zone of a phone may be wrong by that much. */
  static @Nullable Instant performedAt(Fields fields, Instant now) {
    Instant performedAt = fields.instant("performedAt");
    if (performedAt == null) {
      return null;
    }
    if (performedAt.isAfter(now.plus(AHEAD))) {
      fields.errors().value(fields.pointer("performedAt"), "is more than 24 hours ahead");
    } else if (performedAt.isBefore(EARLIEST)) {
      fields.errors().value(fields.pointer("performedAt"), "must not be before 1970");
    }
    return performedAt;
  }

  static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
