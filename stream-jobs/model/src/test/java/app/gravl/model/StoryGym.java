package app.gravl.model;

import static app.gravl.model.Gym.exercise;
import static app.gravl.model.MuscleGroup.ABDOMINALS;
import static app.gravl.model.MuscleGroup.BICEPS;
import static app.gravl.model.MuscleGroup.CHEST;
import static app.gravl.model.MuscleGroup.GLUTES;
import static app.gravl.model.MuscleGroup.HAMSTRINGS;
import static app.gravl.model.MuscleGroup.LATS;
import static app.gravl.model.MuscleGroup.MIDDLE_BACK;
import static app.gravl.model.MuscleGroup.QUADRICEPS;
import static app.gravl.model.MuscleGroup.SHOULDERS;
import static app.gravl.model.MuscleGroup.TRICEPS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A catalog like a real one in small, and a diary that logs whole workouts of it. */
final class StoryGym {

  static final Workout PUSH = workout(1, "Push", 1, 4, 5, 3, 15, 3);
  static final Workout PULL = workout(2, "Pull", 2, 4, 6, 3, 7, 3);
  static final Workout LEGS = workout(3, "Legs", 3, 4, 4, 4, 14, 2);
  static final Workout FULL_BODY = workout(4, "Full Body", 3, 3, 1, 3, 2, 3);
  static final Workout DUMBBELL_FULL_BODY = workout(5, "Dumbbell Full Body", 10, 3, 8, 3, 9, 3);
  static final Workout DUMBBELL_UPPER = workout(6, "Dumbbell Upper", 8, 3, 9, 3, 7, 3);
  static final Workout BODYWEIGHT_FULL_BODY =
      workout(7, "Bodyweight Full Body", 11, 3, 12, 3, 6, 3);
  static final Workout BODYWEIGHT_SHORT = workout(8, "Bodyweight Short", 13, 3, 11, 3);
  static final Workout LEGS_SHORT = workout(9, "Legs Short", 3, 3, 4, 3);
  static final Workout DUMBBELL_PULL_SHORT = workout(10, "Dumbbell Pull Short", 9, 3, 7, 3);

  static final Set<Workout> ON_BODYWEIGHT = Set.of(BODYWEIGHT_FULL_BODY, BODYWEIGHT_SHORT);
  static final Set<Workout> ON_DUMBBELLS =
      Set.of(DUMBBELL_FULL_BODY, DUMBBELL_UPPER, DUMBBELL_PULL_SHORT);
  static final Set<Workout> OF_SIX_SETS = Set.of(BODYWEIGHT_SHORT, LEGS_SHORT, DUMBBELL_PULL_SHORT);

  static final Catalog CATALOG =
      new Catalog(
          1,
          List.of(
              exercise(1, "barbell", CHEST, TRICEPS),
              exercise(2, "barbell", MIDDLE_BACK, BICEPS),
              exercise(3, "barbell", QUADRICEPS, GLUTES),
              exercise(4, "barbell", HAMSTRINGS, GLUTES),
              exercise(5, "barbell", SHOULDERS, TRICEPS),
              exercise(6, "bodyweight", LATS, BICEPS),
              exercise(7, "dumbbell", BICEPS, null),
              exercise(8, "dumbbell", CHEST, TRICEPS),
              exercise(9, "dumbbell", MIDDLE_BACK, LATS),
              exercise(10, "dumbbell", QUADRICEPS, GLUTES),
              exercise(11, "bodyweight", CHEST, TRICEPS),
              exercise(12, "bodyweight", QUADRICEPS, GLUTES),
              exercise(13, "bodyweight", ABDOMINALS, null),
              exercise(14, "machine", QUADRICEPS, null),
              exercise(15, "cable", TRICEPS, null)),
          List.of(
              PUSH,
              PULL,
              LEGS,
              FULL_BODY,
              DUMBBELL_FULL_BODY,
              DUMBBELL_UPPER,
              BODYWEIGHT_FULL_BODY,
              BODYWEIGHT_SHORT,
              LEGS_SHORT,
              DUMBBELL_PULL_SHORT));

  private static final long BETWEEN_SETS = 150_000;

  private StoryGym() {}

  /** What someone logged, session by session. */
  static final class Diary {

    private final List<LoggedSet> sets = new ArrayList<>();
    private double weightKg = Double.NaN;

    /** From now on with that weight. */
    Diary with(double kilograms) {
      weightKg = kilograms;
      return this;
    }

    Diary did(Workout workout, long start) {
      long at = start;
      for (PlannedExercise planned : workout.exercises()) {
        for (int i = 0; i < planned.sets(); i++) {
          sets.add(
              new LoggedSet(
                  sets.size() + 1L,
                  at,
                  planned.exerciseId(),
                  SetType.WORKING,
                  planned.reps(),
                  weightKg,
                  0,
                  8,
                  true,
                  workout.ref().id(),
                  0));
          at += BETWEEN_SETS;
        }
      }
      return this;
    }

    Recommendations next(long at) {
      return next(Preferences.NONE, at);
    }

    Recommendations next(Preferences preferences, long at) {
      return insights(preferences, at).recommendations();
    }

    Insights insights(Preferences preferences, long at) {
      return Model.evaluate(facts(preferences), CATALOG, Parameters.DEFAULT, at);
    }

    UserFacts facts(Preferences preferences) {
      return new UserFacts(sets, List.of(), List.of(), Map.of(), preferences);
    }
  }

  /** Exercises with their sets, in turn; each of eight repetitions. */
  private static Workout workout(long id, String name, int... exercisesAndSets) {
    List<PlannedExercise> planned = new ArrayList<>();
    for (int i = 0; i < exercisesAndSets.length; i += 2) {
      planned.add(new PlannedExercise(exercisesAndSets[i], exercisesAndSets[i + 1], 8));
    }
    return new Workout(WorkoutRef.catalog(id), name, planned);
  }
}
