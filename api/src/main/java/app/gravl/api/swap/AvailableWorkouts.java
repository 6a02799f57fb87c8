package app.gravl.api.swap;

import app.gravl.api.consistency.Insight;
import app.gravl.api.database.Database;
import app.gravl.api.facts.FactsReader;
import app.gravl.api.facts.StoredFacts;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import app.gravl.api.swap.Hindrances.Reason;
import app.gravl.model.Insights;
import app.gravl.model.Model;
import app.gravl.model.WorkoutRef;
import app.gravl.model.WorkoutScore;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user could do on a day: each workout with whether it would be recommended, how good it
 * then is, and the recovery of the muscles that it trains directly. The model says so of the facts
 * at the moment of reading, also while the stream is behind.
 *
 * @param at the instant that all of it is told for: now, or the start of a day to come
 * @param version the user's write version that all of it includes
 */
record AvailableWorkouts(
    Instant at, long version, String date, @Nullable WorkoutName replaces, List<Option> workouts) {

  /**
   * @param score 0 to 100, as a recommendation's if it were the first; null where it is not
   *     eligible
   * @param match 0 to 1, of that score: how alike it is to what the user is likely to do
   * @param reasons why not; empty where it is eligible
   * @param overlap with the workout to be replaced, 0 to 1; null where none is named
   * @param minutes that it takes
   */
  record Option(
      WorkoutName workout,
      boolean eligible,
      @Nullable Double score,
      @Nullable Double match,
      List<Reason> reasons,
      @Nullable Double overlap,
      int sets,
      double minutes,
      List<TrainedMuscle> muscles) {}

  /**
   * @param date null: today
   * @param replaces a workout of the catalog, or null
   */
  static Insight read(
      Database database,
      FactsReader reader,
      long userId,
      @Nullable LocalDate date,
      @Nullable Long replaces,
      Instant now)
      throws SQLException {
    StoredFacts stored = database.read(connection -> reader.read(connection, userId, now));
    if (!stored.evaluated()) {
      return Insight.NOT_EVALUATED;
    }
    List<PlannedWorkout> all = PlannedWorkout.all(stored);
    return new Insight(stored.version(), of(stored, all, date, find(all, replaces), now));
  }

  private static @Nullable PlannedWorkout find(List<PlannedWorkout> all, @Nullable Long id) {
    if (id == null) {
      return null;
    }
    return all.stream()
        .filter(workout -> workout.ref().equals(WorkoutRef.catalog(id)))
        .findFirst()
        .orElseThrow(
            () -> Problem.of(ProblemType.UNKNOWN_WORKOUT, "There is no workout " + id + "."));
  }

  private static AvailableWorkouts of(
      StoredFacts stored,
      List<PlannedWorkout> all,
      @Nullable LocalDate date,
      @Nullable PlannedWorkout replaced,
      Instant now) {
    LocalDate today = now.atZone(stored.zone()).toLocalDate();
    LocalDate day = date == null ? today : date;
    Instant at = day.isAfter(today) ? day.atStartOfDay(stored.zone()).toInstant() : now;
    Insights insights =
        Model.evaluate(
            stored.withoutWorkouts(),
            stored.catalog().exercisesOnly(),
            stored.parameters(),
            at.toEpochMilli());
    Map<WorkoutRef, WorkoutScore> scores = scores(stored, at);
    List<Option> options = new ArrayList<>(all.size());
    for (PlannedWorkout workout : all) {
      if (workout != replaced) {
        options.add(option(workout, replaced, stored, insights, scores.get(workout.ref())));
      }
    }
    return new AvailableWorkouts(
        at,
        stored.version(),
        day.toString(),
        replaced == null ? null : replaced.name(),
        OptionOrder.sorted(options));
  }

  private static Map<WorkoutRef, WorkoutScore> scores(StoredFacts stored, Instant at) {
    Map<WorkoutRef, WorkoutScore> byWorkout = new HashMap<>();
    for (WorkoutScore score :
        Model.scores(
            stored.facts(), stored.catalog().catalog(), stored.parameters(), at.toEpochMilli())) {
      byWorkout.put(score.workout(), score);
    }
    return byWorkout;
  }

  private static Option option(
      PlannedWorkout workout,
      @Nullable PlannedWorkout replaced,
      StoredFacts stored,
      Insights insights,
      @Nullable WorkoutScore score) {
    Hindrances hindrances = new Hindrances(stored.parameters());
    List<TrainedMuscle> muscles =
        workout.primary().stream()
            .map(muscle -> TrainedMuscle.of(insights.of(muscle), insights.at()))
            .toList();
    return new Option(
        workout.name(),
        score != null,
        score == null ? null : score.score(),
        score == null ? null : score.match(),
        hindrances.of(workout, stored.facts().preferences(), muscles),
        replaced == null ? null : workout.overlap(replaced),
        workout.sets(),
        hindrances.minutes(workout),
        muscles);
  }
}
