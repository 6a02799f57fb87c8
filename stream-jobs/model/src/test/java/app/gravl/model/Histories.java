package app.gravl.model;

import static app.gravl.model.ModelConstants.DAY;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Made-up catalogs and users, the same for the same seed. */
final class Histories {

  static final long NOW = 1_764_000_000_000L;

  private static final List<String> EQUIPMENT =
      List.of("barbell", "dumbbell", "machine", "cable", "bodyweight", "kettlebell");
  private static final SetType[] TYPES = {
    SetType.WARMUP, SetType.WORKING, SetType.WORKING, SetType.WORKING, SetType.DROP, SetType.FAILURE
  };

  private Histories() {}

  static Catalog catalog(int exercises, int workouts, long seed) {
    Random random = new Random(seed);
    List<Exercise> known = new ArrayList<>();
    for (int id = 1; id <= exercises; id++) {
      known.add(exercise(id, random));
    }
    List<Workout> plans = new ArrayList<>();
    for (int id = 1; id <= workouts; id++) {
      plans.add(workout(WorkoutRef.catalog(id), exercises, random));
    }
    return new Catalog(1, known, plans);
  }

  private static Exercise exercise(long id, Random random) {
    Map<MuscleGroup, Double> activations = new EnumMap<>(MuscleGroup.class);
    // Some train nothing directly.
    activations.put(
        MuscleGroup.at(random.nextInt(MuscleGroup.COUNT)), random.nextInt(10) == 0 ? 0.6 : 1.0);
    for (int i = random.nextInt(4); i > 0; i--) {
      activations.putIfAbsent(
          MuscleGroup.at(random.nextInt(MuscleGroup.COUNT)), random.nextBoolean() ? 0.5 : 0.3);
    }
    String equipment = EQUIPMENT.get(random.nextInt(EQUIPMENT.size()));
    boolean assisted = random.nextInt(10) == 0;
    double share = Exercise.defaultBodyWeightShare(equipment, assisted);
    return new Exercise(
        id,
        equipment,
        random.nextBoolean() ? share : share * 0.65,
        assisted,
        Activations.of(activations));
  }

  static Workout workout(WorkoutRef ref, int exercises, Random random) {
    List<PlannedExercise> planned = new ArrayList<>();
    for (int i = 2 + random.nextInt(5); i > 0; i--) {
      planned.add(
          new PlannedExercise(
              1 + random.nextInt(exercises), 2 + random.nextInt(3), 1 + random.nextInt(20)));
    }
    return new Workout(ref, "Workout " + ref.id(), planned);
  }

  /**
   * Sessions spread evenly up to now.
   *
   * @param apart whether each set of a session has an instant of its own
   */
  static UserFacts regular(Catalog catalog, int sets, int sessions, boolean apart, long seed) {
    Random random = new Random(seed);
    List<LoggedSet> logged = new ArrayList<>();
    for (int i = 0; i < sets; i++) {
      int session = i * sessions / sets;
      long start = NOW - (long) ((sessions - session - 0.5) * 2.5 * DAY);
      Workout workout = catalog.workouts().get(session % catalog.workouts().size());
      int inSession = i - session * sets / sessions;
      long exercise =
          workout.exercises().get(inSession / 4 % workout.exercises().size()).exerciseId();
      logged.add(
          new LoggedSet(
              i + 1,
              start + (apart ? inSession * 150_000L : 0),
              exercise,
              inSession % 4 == 0 ? SetType.WARMUP : SetType.WORKING,
              5 + random.nextInt(6),
              40 + 2.5 * random.nextInt(20),
              0,
              random.nextInt(3) == 0 ? 7 + random.nextInt(4) : Double.NaN,
              true,
              workout.ref().id(),
              0));
    }
    return new UserFacts(logged, List.of(), List.of(), Map.of(), Preferences.NONE);
  }

  /**
   * Anything that facts allow: edges of windows, futures, check-ins, own exercises, preferences.
   */
  static UserFacts wild(Catalog catalog, long seed) {
    Random random = new Random(seed);
    int exercises = catalog.exercises().size();
    Exercise own = exercise(1_000_000, random);
    List<Workout> custom = new ArrayList<>();
    for (int id = random.nextInt(4); id > 0; id--) {
      Workout workout = workout(WorkoutRef.custom(id), exercises, random);
      custom.add(workout);
      // A twin: only the id settles which of the two comes first.
      custom.add(new Workout(WorkoutRef.custom(10 + id), "Twin", workout.exercises()));
    }
    List<LoggedSet> sets = new ArrayList<>();
    long span = (1 + random.nextInt(170)) * DAY;
    long start = NOW;
    for (int i = random.nextInt(150); i > 0; i--) {
      if (random.nextInt(8) == 0) {
        start = NOW + DAY - (long) (random.nextDouble() * span);
      }
      sets.add(set(i, start + random.nextInt(3) * 60_000L, exercises, random));
    }
    List<CheckIn> checkIns = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      checkIns.add(
          new CheckIn(
              i,
              MuscleGroup.at(random.nextInt(MuscleGroup.COUNT)),
              random.nextInt(101),
              NOW + DAY - (long) (random.nextDouble() * 20 * DAY)));
    }
    return new UserFacts(
        sets, checkIns, custom, Map.of(own.id(), own), preferences(exercises, random));
  }

  private static LoggedSet set(long id, long at, int exercises, Random random) {
    int on = random.nextInt(3);
    boolean timed = random.nextInt(6) == 0;
    return new LoggedSet(
        id,
        at,
        random.nextInt(20) == 0 ? 1_000_000 : 1 + random.nextInt(exercises),
        TYPES[random.nextInt(TYPES.length)],
        timed ? 1 : random.nextInt(40) - 2,
        random.nextInt(4) == 0 ? Double.NaN : random.nextInt(130) - 30,
        timed ? random.nextInt(4000) : 0,
        random.nextInt(3) == 0 ? 4 + random.nextInt(7) : Double.NaN,
        random.nextInt(20) != 0,
        on == 1 ? 1 + random.nextInt(8) : 0,
        on == 2 ? 1 : 0);
  }

  private static Preferences preferences(int exercises, Random random) {
    Double bodyWeight = random.nextBoolean() ? null : (Double) (45 + 80 * random.nextDouble());
    if (random.nextBoolean()) {
      return new Preferences(null, null, Set.of(), bodyWeight);
    }
    Set<String> equipment = new HashSet<>(EQUIPMENT.subList(0, 3 + random.nextInt(3)));
    return new Preferences(
        random.nextBoolean() ? null : equipment,
        random.nextBoolean() ? null : 20 + random.nextInt(40),
        Set.of((long) (1 + random.nextInt(exercises))),
        bodyWeight);
  }
}
