package app.gravl.api.swap;

import app.gravl.api.http.Fields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to do instead, and when.
 *
 * @param toWorkoutId of the catalog, or
 * @param toCustomWorkoutId of the user's own
 * @param date in the user's time zone
 */
record SwapRequest(
    @Nullable Long toWorkoutId,
    @Nullable Long toCustomWorkoutId,
    LocalDate date,
    @Nullable String reason) {

  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  static SwapRequest read(Fields fields, long fromWorkoutId) {
    Long workout = fields.wholeNumber("toWorkoutId", 1, Long.MAX_VALUE);
    Long custom = fields.wholeNumber("toCustomWorkoutId", 1, Long.MAX_VALUE);
    LocalDate date = fields.required("date", fields.date("date"), FIRST);
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      fields.errors().value(fields.pointer("date"), "must be from " + FIRST + " to " + LAST);
    }
    String reason = fields.text("reason", 0, 500);
    if (workout != null && custom != null) {
      fields
          .errors()
          .value(fields.pointer("toCustomWorkoutId"), "must not be given with toWorkoutId");
    } else if (fields.isAbsent("toWorkoutId") && fields.isAbsent("toCustomWorkoutId")) {
      fields.errors().shape(fields.pointer("toWorkoutId"), "is missing, or toCustomWorkoutId");
    } else if (workout != null && workout == fromWorkoutId) {
      fields.errors().value(fields.pointer("toWorkoutId"), "is the workout to be replaced");
    }
    return new SwapRequest(workout, custom, date, reason);
  }
}
