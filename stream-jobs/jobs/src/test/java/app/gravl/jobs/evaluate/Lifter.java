package app.gravl.jobs.evaluate;

import static app.gravl.model.ModelConstants.HOUR;

import app.gravl.model.Activations;
import app.gravl.model.Catalog;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.MuscleGroup;
import app.gravl.model.Parameters;
import app.gravl.model.PlannedExercise;
import app.gravl.model.Preferences;
import app.gravl.model.SetType;
import app.gravl.model.UserFacts;
import app.gravl.model.Workout;
import app.gravl.model.WorkoutRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A user whose history is written session by session, in a gym of three exercises. */
final class Lifter {

  static final long BENCH_PRESS = 1;
  static final long SQUAT = 2;
  static final long ROW = 3;

  static final Catalog CATALOG =
      new Catalog(
          1,
          List.of(
              exercise(BENCH_PRESS, MuscleGroup.CHEST),
              exercise(SQUAT, MuscleGroup.QUADRICEPS),
              exercise(ROW, MuscleGroup.LATS)),
          List.of(workout(BENCH_PRESS), workout(SQUAT), workout(ROW)));

  private static final long FIRST = Instant.parse("2024-01-01T18:00:00Z").toEpochMilli();
  private static final long MINUTE = HOUR / 60;

  private final List<LoggedSet> sets = new ArrayList<>();
  private long at = FIRST;

  /** So many hours go by. */
  Lifter rests(double hours) {
    at += (long) (hours * HOUR);
    return this;
  }

  /** Five sets of each exercise, five repetitions of 100 kg. */
  Lifter trains(long... exercises) {
    for (long exercise : exercises) {
      lifts(exercise, 100);
    }
    return this;
  }

  /** Five sets of five repetitions. */
  Lifter lifts(long exercise, double kilograms) {
    long start = at;
    for (int i = 0; i < 5; i++) {
      sets.add(
          new LoggedSet(
              sets.size() + 1, at, exercise, SetType.WORKING, 5, kilograms, 0, 8, true, 0, 0));
      at += MINUTE;
    }
    at = start + 6 * MINUTE;
    return this;
  }

  UserFacts facts() {
    return new UserFacts(sets, List.of(), List.of(), Map.of(), Preferences.NONE);
  }

  /** The instant that it is now. */
  long now() {
    return at;
  }

  /** What is made of it. */
  UserSums evaluated() {
    return evaluated(1);
  }

  UserSums evaluated(long seed) {
    UserSums sums = new UserEvaluation(CATALOG, Parameters.DEFAULT, at, seed).of(1, facts());
    if (sums == null) {
      throw new IllegalStateException("too few sessions");
    }
    return sums;
  }

  private static Exercise exercise(long id, MuscleGroup direct) {
    return new Exercise(id, "barbell", 0, false, Activations.of(Map.of(direct, 1.0)));
  }

  private static Workout workout(long exercise) {
    return new Workout(
        WorkoutRef.catalog(exercise),
        "Workout " + exercise,
        List.of(new PlannedExercise(exercise, 5, 5)));
  }
}
