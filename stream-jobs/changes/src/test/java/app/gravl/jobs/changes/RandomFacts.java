package app.gravl.jobs.changes;

import app.gravl.model.Activations;
import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.MuscleGroup;
import app.gravl.model.Preferences;
import app.gravl.model.SetType;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Facts such as the database can hold, by chance. */
public final class RandomFacts {

  private static final List<String> EQUIPMENT =
      List.of("barbell", "dumbbell", "machine", "cable", "bodyweight", "kettlebell");

  private final Random random;
  private final long from;
  private final long to;
  private final int exercises;

  /**
   * @param from the earliest instant of a set or check-in, epoch milliseconds
   * @param exercises ids of exercises are 1 to this
   */
  public RandomFacts(Random random, long from, long to, int exercises) {
    this.random = random;
    this.from = from;
    this.to = to;
    this.exercises = exercises;
  }

  // The kind says which fact it takes.
  @SuppressWarnings("unchecked")
  public <T> T of(FactKind<T> kind, long rowId) {
    return (T) fact(kind, rowId);
  }

  private Object fact(FactKind<?> kind, long rowId) {
    return switch (kind.table()) {
      case "users", "excluded_exercises" -> true;
      case "user_versions" -> 1 + (long) random.nextInt(1_000_000);
      case "workout_logs" -> set(rowId);
      case "check_ins" -> new CheckIn(rowId, muscle(), random.nextInt(1001) / 10.0, instant());
      case "user_preferences" -> preferences();
      case "custom_workouts" -> "Own " + random.nextInt(100) + (random.nextBoolean() ? "" : " ü💪");
      case "custom_workout_exercises" ->
          new WorkoutExercise(
              1 + random.nextInt(3),
              exercise(),
              1 + random.nextInt(100),
              1 + random.nextInt(5),
              1 + random.nextInt(20));
      case "user_exercises" -> ownExercise(rowId);
      default -> throw new IllegalArgumentException(kind.table());
    };
  }

  private LoggedSet set(long id) {
    int on = random.nextInt(4);
    return new LoggedSet(
        id,
        instant(),
        exercise(),
        SetType.values()[random.nextInt(4)],
        random.nextInt(15),
        random.nextInt(5) == 0 ? Double.NaN : (random.nextInt(1_500_000) - 500_000) / 1000.0,
        random.nextInt(4) == 0 ? 1 + random.nextInt(3_600) : 0,
        random.nextBoolean() ? Double.NaN : random.nextInt(1001) / 100.0,
        random.nextInt(10) > 0,
        on == 1 ? 1 + random.nextInt(3) : 0,
        on == 2 ? 1 + random.nextInt(3) : 0);
  }

  private Preferences preferences() {
    Set<String> equipment = null;
    if (random.nextBoolean()) {
      equipment = new HashSet<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        equipment.add(equipment());
      }
    }
    return new Preferences(
        equipment,
        random.nextBoolean() ? null : 5 + random.nextInt(595),
        Set.of(),
        random.nextBoolean() ? null : (40_000 + random.nextInt(100_000)) / 1000.0);
  }

  private Exercise ownExercise(long id) {
    String equipment = equipment();
    boolean assisted = random.nextInt(5) == 0;
    return new Exercise(
        id,
        equipment,
        random.nextBoolean()
            ? Exercise.defaultBodyWeightShare(equipment, assisted)
            : random.nextInt(101) / 100.0,
        assisted,
        activations());
  }

  private Activations activations() {
    Map<MuscleGroup, Double> activations = new EnumMap<>(MuscleGroup.class);
    for (int i = random.nextInt(5); i > 0; i--) {
      activations.put(muscle(), random.nextBoolean() ? 1.0 : (1 + random.nextInt(1000)) / 1000.0);
    }
    return Activations.of(activations);
  }

  private MuscleGroup muscle() {
    return MuscleGroup.values()[random.nextInt(MuscleGroup.values().length)];
  }

  private String equipment() {
    return EQUIPMENT.get(random.nextInt(EQUIPMENT.size()));
  }

  private long exercise() {
    return 1 + random.nextInt(exercises);
  }

  private long instant() {
    return from + (long) (random.nextDouble() * (to - from));
  }
}
