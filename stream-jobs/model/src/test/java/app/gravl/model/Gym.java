package app.gravl.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A small catalog and named sets, so that tests read as a story. */
final class Gym {

  static final long MONDAY_EVENING = Instant.parse("2026-03-02T18:00:00Z").toEpochMilli();
  static final long TUESDAY_EVENING = Instant.parse("2026-03-03T18:00:00Z").toEpochMilli();

  static final long BENCH_PRESS = 1;
  static final long SQUAT = 2;
  static final long CURL = 3;
  static final long PULL_UP = 4;
  static final long PLANK = 5;
  static final long RUN = 6;
  static final long ASSISTED_PULL_UP = 7;
  static final long FARMERS_WALK = 8;

  static final Workout PUSH = workout(WorkoutRef.catalog(1), "Push", BENCH_PRESS);
  static final Workout LEGS = workout(WorkoutRef.catalog(2), "Legs", SQUAT);
  static final Workout ARMS = workout(WorkoutRef.custom(1), "Arms", CURL);

  static final Catalog CATALOG =
      new Catalog(
          1,
          List.of(
              exercise(BENCH_PRESS, "barbell", MuscleGroup.CHEST, MuscleGroup.TRICEPS),
              exercise(SQUAT, "barbell", MuscleGroup.QUADRICEPS, null),
              exercise(CURL, "dumbbell", MuscleGroup.BICEPS, null),
              exercise(PULL_UP, "bodyweight", MuscleGroup.LATS, MuscleGroup.BICEPS),
              exercise(PLANK, "bodyweight", MuscleGroup.ABDOMINALS, null),
              exercise(RUN, "other", null, MuscleGroup.CALVES),
              new Exercise(
                  ASSISTED_PULL_UP,
                  "machine",
                  1,
                  true,
                  Activations.of(Map.of(MuscleGroup.LATS, 1.0))),
              exercise(FARMERS_WALK, "dumbbell", MuscleGroup.FOREARMS, null)),
          List.of(LEGS, PUSH));

  private Gym() {}

  /** A set that is still to be dated; two repetitions in reserve unless said otherwise. */
  record Planned(
      long exercise, SetType type, int reps, double weightKg, int seconds, double rpe, long on) {

    Planned as(SetType other) {
      return new Planned(exercise, other, reps, weightKg, seconds, rpe, on);
    }

    Planned with(double kilograms) {
      return new Planned(exercise, type, reps, kilograms, seconds, rpe, on);
    }

    Planned rpe(double other) {
      return new Planned(exercise, type, reps, weightKg, seconds, other, on);
    }

    Planned lasting(int newSeconds) {
      return new Planned(exercise, type, reps, weightKg, newSeconds, rpe, on);
    }

    /** Logged on a workout of the catalog. */
    Planned on(Workout workout) {
      return new Planned(exercise, type, reps, weightKg, seconds, rpe, workout.ref().id());
    }

    LoggedSet at(long instant) {
      long id = instant / 1000 * 10_000 + exercise * 1000 + reps * 10L + type.key().length();
      return new LoggedSet(id, instant, exercise, type, reps, weightKg, seconds, rpe, true, on, 0);
    }
  }

  static Planned set(long exercise, int reps) {
    return new Planned(exercise, SetType.WORKING, reps, Double.NaN, 0, 8, 0);
  }

  static Planned benchPress(int reps) {
    return set(BENCH_PRESS, reps);
  }

  static Planned squat(int reps) {
    return set(SQUAT, reps);
  }

  static Planned pullUp(int reps) {
    return set(PULL_UP, reps);
  }

  static UserFacts user(LoggedSet... sets) {
    return user(Preferences.NONE, sets);
  }

  static UserFacts user(Preferences preferences, LoggedSet... sets) {
    return new UserFacts(Arrays.asList(sets), List.of(), List.of(ARMS), Map.of(), preferences);
  }

  static Insights evaluate(UserFacts facts, long at) {
    return Model.evaluate(facts, CATALOG, Parameters.DEFAULT, at);
  }

  static UserState state(UserFacts facts, long at) {
    return UserState.at(at, facts, CATALOG, Parameters.DEFAULT);
  }

  static Exercise exercise(long id, String equipment, MuscleGroup direct, MuscleGroup helper) {
    Map<MuscleGroup, Double> activations = new EnumMap<>(MuscleGroup.class);
    if (direct != null) {
      activations.put(direct, 1.0);
    }
    if (helper != null) {
      activations.put(helper, 0.5);
    }
    return new Exercise(
        id,
        equipment,
        Exercise.defaultBodyWeightShare(equipment, false),
        false,
        Activations.of(activations));
  }

  private static Workout workout(WorkoutRef ref, String name, long exercise) {
    return new Workout(ref, name, List.of(new PlannedExercise(exercise, 4, 8)));
  }
}
