package app.gravl.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A small catalog and named sets, so that tests read as a story. */
final class Gym {

  static final long MONDAY_EVENING = Instant.parse("2026-03-02T18:00:00Z").toEpochMilli();
  static final long TUESDAY_EVENING = Instant.parse("2026-03-03T18:00:00Z").toEpochMilli();

  static final long BENCH_PRESS = 1;
  static final long SQUAT = 2;
  static final long CURL = 3;

  static final Workout PUSH = workout(WorkoutRef.catalog(1), "Push", BENCH_PRESS);
  static final Workout LEGS = workout(WorkoutRef.catalog(2), "Legs", SQUAT);
  static final Workout ARMS = workout(WorkoutRef.custom(1), "Arms", CURL);

  static final Catalog CATALOG =
      new Catalog(
          1,
          List.of(
              new Exercise(
                  BENCH_PRESS,
                  "barbell",
                  Activations.of(Map.of(MuscleGroup.CHEST, 1.0, MuscleGroup.TRICEPS, 0.5))),
              new Exercise(SQUAT, "barbell", Activations.of(Map.of(MuscleGroup.QUADRICEPS, 1.0))),
              new Exercise(CURL, "dumbbell", Activations.of(Map.of(MuscleGroup.BICEPS, 1.0)))),
          List.of(LEGS, PUSH));

  private Gym() {}

  /** A set that is still to be dated; two repetitions in reserve unless said otherwise. */
  record Planned(long exercise, SetType type, int reps, double weightKg, double rpe) {

    Planned as(SetType other) {
      return new Planned(exercise, other, reps, weightKg, rpe);
    }

    Planned with(double kilograms) {
      return new Planned(exercise, type, reps, kilograms, rpe);
    }

    Planned rpe(double other) {
      return new Planned(exercise, type, reps, weightKg, other);
    }

    LoggedSet at(long instant) {
      long id = instant / 1000 * 10_000 + exercise * 1000 + reps * 10L + type.key().length();
      return new LoggedSet(id, instant, exercise, type, reps, weightKg, rpe, true, 0, 0);
    }
  }

  static Planned benchPress(int reps) {
    return new Planned(BENCH_PRESS, SetType.WORKING, reps, Double.NaN, 8);
  }

  static Planned squat(int reps) {
    return new Planned(SQUAT, SetType.WORKING, reps, Double.NaN, 8);
  }

  static UserFacts user(LoggedSet... sets) {
    return user(Preferences.NONE, sets);
  }

  static UserFacts user(Preferences preferences, LoggedSet... sets) {
    return new UserFacts(
        Arrays.asList(sets), List.of(), List.of(ARMS), Map.of(), ZoneOffset.UTC, preferences);
  }

  static Insights evaluate(UserFacts facts, long at) {
    return Model.evaluate(facts, CATALOG, Parameters.DEFAULT, at);
  }

  private static Workout workout(WorkoutRef ref, String name, long exercise) {
    return new Workout(ref, name, List.of(new PlannedExercise(exercise, 4)));
  }
}
