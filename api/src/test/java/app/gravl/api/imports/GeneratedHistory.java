package app.gravl.api.imports;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A lifter's years of training, the same for the same seed: four sessions a week of about twenty
 * sets, with what real histories hold: warm-ups, drop sets, failure, equal sets in a row, an
 * exercise done twice in a session, bodyweight, planks, half plates, emoji and commas in titles.
 */
final class GeneratedHistory {

  /** A set as it was done; type is W, D, F or empty. */
  record Done(String type, double kilograms, int reps, int seconds, double rpe) {}

  record Block(String exercise, List<Done> sets) {}

  record Workout(int number, String title, LocalDateTime start, List<Block> blocks) {
    int sets() {
      return blocks.stream().mapToInt(block -> block.sets().size()).sum();
    }
  }

  private static final LocalDateTime FIRST = LocalDateTime.parse("2022-01-03T18:05:00");

  private static final List<String> TITLES =
      List.of("Push 💪", "Pull, heavy", "Legs \"A\"", "Évening Workout");
  private static final List<List<String>> EXERCISES =
      List.of(
          List.of(
              "Bench Press (Barbell)",
              "Incline Bench Press (Dumbbell)",
              "Triceps Pushdown (Cable)"),
          List.of("Deadlift (Barbell)", "Pull Up", "Bicep Curl (Dumbbell)"),
          List.of("Squat (Barbell)", "Leg Press", "Standing Calf Raise (Machine)"),
          List.of("Overhead Press (Barbell)", "Plank", "Svend Squeeze of Mine"));

  private final long seed;
  private final LocalDateTime first;

  GeneratedHistory(long seed) {
    this(seed, FIRST);
  }

  GeneratedHistory(long seed, LocalDateTime first) {
    this.seed = seed;
    this.first = first;
  }

  /** Workouts from..to, oldest first. */
  List<Workout> workouts(int from, int to) {
    List<Workout> workouts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      workouts.add(workout(i));
    }
    return workouts;
  }

  static int sets(List<Workout> workouts) {
    return workouts.stream().mapToInt(Workout::sets).sum();
  }

  Workout workout(int index) {
    Random random = new Random(seed * 1_000_003 + index);
    int day = index / 4 * 7 + new int[] {0, 1, 3, 5}[index % 4];
    LocalDateTime start =
        first.plusDays(day).plusMinutes(random.nextInt(120)).plusSeconds(random.nextInt(60));
    List<Block> blocks = new ArrayList<>();
    for (String exercise : EXERCISES.get(index % 4)) {
      blocks.add(new Block(exercise, sets(exercise, random)));
    }
    if (random.nextInt(3) == 0) {
      blocks.add(new Block(blocks.get(0).exercise(), sets(blocks.get(0).exercise(), random)));
    }
    return new Workout(index + 1, TITLES.get(index % 4), start, blocks);
  }

  private static List<Done> sets(String exercise, Random random) {
    List<Done> sets = new ArrayList<>();
    if (exercise.equals("Plank")) {
      sets.add(new Done("", 0, 0, 30 + random.nextInt(90), 0));
      sets.add(new Done("", 0, 0, 60, 0));
      return sets;
    }
    double weight = exercise.equals("Pull Up") ? 0 : 20 + 2.5 * random.nextInt(40);
    if (weight > 0) {
      sets.add(new Done("W", weight / 2, 8, 0, 0));
    }
    int working = 3 + random.nextInt(3);
    for (int i = 0; i < working; i++) {
      sets.add(new Done("", weight, 5 + random.nextInt(2), 0, random.nextInt(3) == 0 ? 8.5 : 0));
    }
    if (weight > 0) {
      sets.add(new Done(random.nextBoolean() ? "D" : "F", weight * 0.8, 9, 0, 0));
    }
    return sets;
  }
}
