package app.gravl.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes up a user's sets. The same user, workouts and instant give the same history. */
final class TrainingHistory {

  private static final LocalTime AFTER_WORK = LocalTime.of(18, 0);
  private static final Duration BETWEEN_SETS = Duration.ofSeconds(150);
  private static final double PROGRESS_A_WEEK = 0.01;
  private static final double SKIPPED = 0.08;

  private final DemoUser user;
  private final Instant now;
  private final Random random;

  TrainingHistory(DemoUser user, Instant now) {
    this.user = user;
    this.now = now;
    this.random = new Random(user.id());
  }

  /**
   * @param workouts what the user does in turn
   * @return sets in the order in which they were done, all before {@code now}
   */
  List<DemoSet> sets(List<List<PlannedExercise>> workouts) {
    List<DemoSet> sets = new ArrayList<>();
    LocalDate today = LocalDate.ofInstant(now, user.timeZone());
    int turn = 0;
    for (int week = user.weeks() - 1; week >= 0; week--) {
      for (int i = user.daysAgo().size() - 1; i >= 0 && !workouts.isEmpty(); i--) {
        List<PlannedExercise> workout = workouts.get(turn++ % workouts.size());
        if (random.nextDouble() >= SKIPPED) {
          LocalDate day = today.minusDays(7L * week + user.daysAgo().get(i));
          addWorkout(sets, workout, day, user.strength() * (1 - PROGRESS_A_WEEK * week));
        }
      }
    }
    return sets;
  }

  private void addWorkout(
      List<DemoSet> sets, List<PlannedExercise> workout, LocalDate day, double factor) {
    Instant time =
        day.atTime(AFTER_WORK.plusMinutes(random.nextInt(90))).atZone(user.timeZone()).toInstant();
    for (int i = 0; i < workout.size(); i++) {
      PlannedExercise exercise = workout.get(i);
      Double load = exercise.hasLoad() ? exercise.loadKg(factor) : null;
      int number = 1;
      if (i == 0 && load != null) {
        // The first lift of the day is warmed up for.
        for (double share : new double[] {0.5, 0.75}) {
          double weight = Math.round(load * share / 2.5) * 2.5;
          sets.add(set(exercise, time, number++, "warmup", 8, weight, null));
          time = time.plus(BETWEEN_SETS);
        }
      }
      for (int set = 1; set <= exercise.sets(); set++) {
        boolean last = set == exercise.sets();
        // Sets get harder; now and then the last one goes to failure, with a rep missing.
        boolean failure = last && random.nextDouble() < 0.15;
        int reps =
            Math.max(1, exercise.reps() - (failure ? 1 : 0) - (last ? random.nextInt(2) : 0));
        Double rpe = failure ? null : Math.min(9.5, 7 + 0.5 * (set - 1) + 0.5 * random.nextInt(2));
        sets.add(set(exercise, time, number++, failure ? "failure" : "working", reps, load, rpe));
        time = time.plus(BETWEEN_SETS);
      }
    }
  }

  private static DemoSet set(
      PlannedExercise exercise,
      Instant time,
      int number,
      String type,
      int reps,
      @Nullable Double load,
      @Nullable Double rpe) {
    return new DemoSet(
        exercise.exerciseId(), exercise.workoutId(), time, number, type, reps, load, rpe);
  }
}
