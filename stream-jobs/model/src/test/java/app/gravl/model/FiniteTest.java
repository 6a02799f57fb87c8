package app.gravl.model;

import static app.gravl.model.ModelConstants.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number is finite for whatever facts the database takes. */
class FiniteTest {

  private static final int EXERCISES = 12;
  private static final double[] ACTIVATIONS = {1, 1, 0.5, 1e-300, Double.MIN_VALUE};
  private static final double[] WEIGHTS = {Double.NaN, -500, -0.001, 0, 0.001, 60, 1000};
  private static final double[] RPES = {Double.NaN, 0, 0.01, 7.5, 10};
  private static final int[] REPS = {0, 1, 1, 2, 30, 10_000};
  private static final int[] SECONDS = {0, 1, 40, 86_400};
  private static final String[] EQUIPMENT = {"barbell", "bodyweight", "kettlebell", "other"};

  /** A single session has no weight, and neither has the catalog beside it. */
  private static final Parameters NOTHING_WEIGHS =
      Parameters.of(Map.of("habit.prior", 0.0, "habit.order_floor", 0.0));

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void of_facts_at_the_bounds(long seed) {
    Random random = new Random(seed);
    List<Exercise> exercises = new ArrayList<>();
    for (long id = 1; id <= EXERCISES; id++) {
      exercises.add(exercise(id, random));
    }
    List<Workout> workouts = new ArrayList<>();
    for (long id = random.nextInt(6); id > 0; id--) {
      workouts.add(workout(WorkoutRef.catalog(id), random));
    }
    Catalog catalog = new Catalog(1, exercises, workouts);
    UserFacts facts = facts(random);

    for (Parameters parameters : List.of(Parameters.DEFAULT, NOTHING_WEIGHS)) {
      for (long days : new long[] {0, 1, 20, 59, 61, 149, 100_000}) {
        long at = Histories.NOW + days * DAY;
        Insights insights = Model.evaluate(facts, catalog, parameters, at);
        List<WorkoutScore> scores = Model.scores(facts, catalog, parameters, at);
        assertFinite(insights, "insights");
        assertFinite(scores, "scores");
        // A score that is no number would pick nothing, and nothing would be there to look at.
        assertThat(insights.recommendations().picks().isEmpty()).isEqualTo(scores.isEmpty());
      }
    }
  }

  private static Exercise exercise(long id, Random random) {
    Map<MuscleGroup, Double> activations = new EnumMap<>(MuscleGroup.class);
    for (int i = random.nextInt(4); i > 0; i--) {
      activations.put(
          MuscleGroup.at(random.nextInt(MuscleGroup.COUNT)),
          ACTIVATIONS[random.nextInt(ACTIVATIONS.length)]);
    }
    double[] shares = {0, 0, Double.MIN_VALUE, 0.65, 1};
    return new Exercise(
        id,
        EQUIPMENT[random.nextInt(EQUIPMENT.length)],
        shares[random.nextInt(shares.length)],
        random.nextBoolean(),
        Activations.of(activations));
  }

  private static Workout workout(WorkoutRef ref, Random random) {
    List<PlannedExercise> planned = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      planned.add(
          new PlannedExercise(
              1 + random.nextInt(EXERCISES + 1),
              random.nextBoolean() ? 1 : 20,
              random.nextBoolean() ? 1 : 1000));
    }
    return new Workout(ref, "Workout", planned);
  }

  private static UserFacts facts(Random random) {
    List<LoggedSet> sets = new ArrayList<>();
    int most = random.nextInt(10) == 0 ? 4000 : 60;
    long at = Histories.NOW - random.nextInt(150) * DAY;
    for (int i = random.nextInt(most); i > 0; i--) {
      if (random.nextInt(6) == 0) {
        at = Histories.NOW + DAY - (long) (random.nextDouble() * 151 * DAY);
      }
      sets.add(
          new LoggedSet(
              i,
              at + random.nextInt(2),
              1 + random.nextInt(EXERCISES + 1),
              SetType.values()[random.nextInt(4)],
              REPS[random.nextInt(REPS.length)],
              WEIGHTS[random.nextInt(WEIGHTS.length)],
              SECONDS[random.nextInt(SECONDS.length)],
              RPES[random.nextInt(RPES.length)],
              random.nextInt(10) != 0,
              random.nextInt(4),
              0));
    }
    List<CheckIn> checkIns = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      checkIns.add(
          new CheckIn(
              i,
              MuscleGroup.at(random.nextInt(MuscleGroup.COUNT)),
              random.nextBoolean() ? 0 : 100,
              Histories.NOW - random.nextInt(3) * DAY));
    }
    List<Workout> custom = new ArrayList<>();
    for (long id = random.nextInt(3); id > 0; id--) {
      custom.add(workout(WorkoutRef.custom(id), random));
    }
    Double[] bodyWeights = {null, 20.0, 500.0, Double.MIN_VALUE, 1e300};
    return new UserFacts(
        sets,
        checkIns,
        custom,
        Map.of(),
        new Preferences(null, null, Set.of(), bodyWeights[random.nextInt(bodyWeights.length)]));
  }

  /** Also of all that records and collections hold. */
  private static void assertFinite(Object value, String path) {
    if (value instanceof Double number) {
      assertThat(number).as(path).isFinite();
    } else if (value instanceof MuscleValues values) {
      for (MuscleGroup muscle : MuscleGroup.values()) {
        assertFinite(values.of(muscle), path + "." + muscle);
      }
    } else if (value instanceof Collection<?> many) {
      many.forEach(one -> assertFinite(one, path + "[]"));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, one) -> assertFinite(one, path + "." + key));
    } else if (value instanceof Record row) {
      for (RecordComponent component : row.getClass().getRecordComponents()) {
        try {
          assertFinite(component.getAccessor().invoke(row), path + "." + component.getName());
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(path, e);
        }
      }
    }
  }
}
