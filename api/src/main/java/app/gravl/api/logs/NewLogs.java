package app.gravl.api.logs;

import app.gravl.api.http.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets to log, all done at one instant, possibly on a workout.
 *
 * @param workoutId of the catalog, or
 * @param customWorkoutId of the user's own, or neither
 * @param sets 1 to {@value #MAX_SETS}
 */
record NewLogs(
    @Nullable Long workoutId,
    @Nullable Long customWorkoutId,
    Instant performedAt,
    List<NewSet> sets) {

  static final int MAX_SETS = 1_000;

  /**
   * @param setNumber null: counted up within the request, per exercise
   */
  record NewSet(
      long exerciseId,
      @Nullable Integer setNumber,
      String type,
      int reps,
      @Nullable BigDecimal weightKg,
      @Nullable Integer durationSeconds,
      @Nullable BigDecimal rpe,
      boolean completed) {

    static NewSet read(Fields fields) {
      return new NewSet(
          fields.required("exerciseId", SetFields.exerciseId(fields), 0L),
          SetFields.setNumber(fields),
          SetFields.or(SetFields.type(fields), SetFields.DEFAULT_TYPE),
          fields.required("reps", SetFields.reps(fields), 0),
          SetFields.weightKg(fields),
          SetFields.durationSeconds(fields),
          SetFields.rpe(fields),
          SetFields.or(SetFields.completed(fields), true));
    }

    NewSet numbered(int number) {
      return new NewSet(exerciseId, number, type, reps, weightKg, durationSeconds, rpe, completed);
    }
  }

  static NewLogs read(Fields fields, Instant now) {
    Long workoutId = fields.wholeNumber("workoutId", 1, Long.MAX_VALUE);
    Long customWorkoutId = fields.wholeNumber("customWorkoutId", 1, Long.MAX_VALUE);
    if (workoutId != null && customWorkoutId != null) {
      fields
          .errors()
          .value(
              fields.pointer("customWorkoutId"),
              "must not be given together with workoutId: a set is done on one workout at most");
    }
    Instant performedAt =
        fields.required("performedAt", SetFields.performedAt(fields, now), Instant.EPOCH);
    return new NewLogs(
        workoutId,
        customWorkoutId,
        performedAt,
        numbered(fields.objects("sets", 1, MAX_SETS, NewSet::read)));
  }

  String sourceType() {
    if (workoutId != null) {
      return "program";
    }
    return customWorkoutId != null ? "custom" : "free";
  }

  private static List<NewSet> numbered(List<NewSet> sets) {
    Map<Long, Integer> counts = new HashMap<>();
    return sets.stream()
        .map(
            set -> {
              int number = counts.merge(set.exerciseId(), 1, Integer::sum);
              return set.setNumber() == null ? set.numbered(number) : set;
            })
        .toList();
  }
}
