package app.gravl.api.swap;

import app.gravl.api.consistency.Insight;
import app.gravl.api.database.Database;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import app.gravl.model.MuscleGroup;
import app.gravl.model.Parameters;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a user could do on a day, each workout with the recovery of the muscles that it trains
 * directly and whether it would be recommended.
 *
 * @param at the instant that recovery is told for: now, or the start of a day to come
 */
record AvailableWorkouts(
    Instant at, long version, String date, @Nullable WorkoutName replaces, List<Option> workouts) {

  /**
   * @param minutes that it takes
   * @param overlap with the workout to be replaced, 0 to 1; null where none is named
   * @param reasons why not; empty where it is eligible
   */
  record Option(
      WorkoutName workout,
      boolean eligible,
      List<Reason> reasons,
      @Nullable Double overlap,
      int sets,
      double minutes,
      List<Muscle> muscles) {}

  record Muscle(String muscleGroup, double recovery, String status) {}

  record Reason(String code, Map<String, Object> params, String message) {}

  private static final Parameters MODEL = Parameters.DEFAULT;

  // What can be done first, and of that what is most like the one to be replaced.
  private static final Comparator<Option> ORDER =
      Comparator.comparing((Option option) -> !option.eligible())
          .thenComparing(option -> option.overlap() == null ? 0 : -option.overlap())
          .thenComparing(option -> option.workout().name())
          .thenComparing(option -> option.workout().kind())
          .thenComparing(option -> option.workout().id());

  /**
   * @param date null: today
   * @param replaces a workout of the catalog, or null
   */
  static Insight read(
      Database database,
      long userId,
      @Nullable LocalDate date,
      @Nullable Long replaces,
      Instant now)
      throws SQLException {
    return database.read(
        connection -> {
          Readiness readiness = Readiness.read(connection, userId);
          if (readiness.version() == 0) {
            return Insight.NOT_EVALUATED;
          }
          List<PlannedWorkout> all = PlannedWorkout.all(connection, userId);
          return new Insight(
              readiness.version(), of(readiness, all, date, find(all, replaces), now));
        });
  }

  private static @Nullable PlannedWorkout find(List<PlannedWorkout> all, @Nullable Long id) {
    if (id == null) {
      return null;
    }
    return all.stream()
        .filter(w -> w.name().id() == id && w.name().kind().equals(WorkoutName.CATALOG))
        .findFirst()
        .orElseThrow(
            () -> Problem.of(ProblemType.UNKNOWN_WORKOUT, "There is no workout " + id + "."));
  }

  private static AvailableWorkouts of(
      Readiness readiness,
      List<PlannedWorkout> all,
      @Nullable LocalDate date,
      @Nullable PlannedWorkout replaced,
      Instant now) {
    LocalDate today = now.atZone(readiness.zone()).toLocalDate();
    LocalDate day = date == null ? today : date;
    Instant at = day.isAfter(today) ? day.atStartOfDay(readiness.zone()).toInstant() : now;
    List<Option> options =
        all.stream()
            .filter(workout -> workout != replaced)
            .map(workout -> option(workout, replaced, readiness, at))
            .sorted(ORDER)
            .toList();
    return new AvailableWorkouts(
        at,
        readiness.version(),
        day.toString(),
        replaced == null ? null : replaced.name(),
        options);
  }

  private static Option option(
      PlannedWorkout workout, @Nullable PlannedWorkout replaced, Readiness readiness, Instant at) {
    List<Reason> reasons = new ArrayList<>(notAllowed(workout, readiness));
    List<Muscle> muscles = new ArrayList<>();
    for (MuscleGroup group : workout.primary()) {
      Readiness.Muscle muscle = readiness.muscles().get(group);
      double recovery = muscle == null ? 100 : muscle.recovery(at);
      muscles.add(
          new Muscle(group.key(), recovery, muscle == null ? "untrained" : muscle.status(at)));
      if (recovery <= MODEL.eligibleAbove()) {
        reasons.add(
            new Reason(
                "MUSCLE_FATIGUED",
                Map.of("muscleGroup", group.key(), "recovery", recovery),
                "Your %s are at %.0f %%.".formatted(group.label(), recovery)));
      }
    }
    return new Option(
        workout.name(),
        reasons.isEmpty(),
        reasons,
        replaced == null ? null : workout.overlap(replaced),
        workout.sets(),
        minutes(workout),
        muscles);
  }

  private static double minutes(PlannedWorkout workout) {
    return MODEL.minutesPerSet() * workout.sets();
  }

  private static List<Reason> notAllowed(PlannedWorkout workout, Readiness readiness) {
    List<Reason> reasons = new ArrayList<>();
    if (workout.primary().isEmpty()) {
      reasons.add(new Reason("NO_PRIMARY_MUSCLE", Map.of(), "It trains no muscle directly."));
    }
    Set<Long> excluded =
        workout.exercises().stream()
            .filter(readiness.excluded()::contains)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!excluded.isEmpty()) {
      reasons.add(
          new Reason(
              "EXERCISE_EXCLUDED",
              Map.of("exerciseIds", excluded),
              "It has an exercise that you excluded."));
    }
    Set<String> missing = new TreeSet<>(workout.equipment());
    missing.removeAll(readiness.equipment() == null ? missing : readiness.equipment());
    if (!missing.isEmpty()) {
      reasons.add(
          new Reason(
              "EQUIPMENT_MISSING",
              Map.of("equipment", missing),
              "It needs " + String.join(", ", missing).replace('_', ' ') + "."));
    }
    Integer available = readiness.minutesAvailable();
    if (available != null && minutes(workout) > available) {
      reasons.add(
          new Reason(
              "TOO_LONG",
              Map.of("minutes", minutes(workout), "minutesAvailable", available),
              "It takes %.0f minutes, and you have %d.".formatted(minutes(workout), available)));
    }
    return reasons;
  }
}
