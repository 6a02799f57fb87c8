package app.gravl.model;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Measures the processor time of one evaluation: run it by hand, no test does. Users of 300 sets in
 * 36 sessions over 90 days, 30 catalog workouts, 150 exercises.
 */
final class EvaluationTiming {

  private static final int USERS = 500;
  private static final int ROUNDS = 40;
  private static final int EXERCISES = 150;

  private EvaluationTiming() {}

  public static void main(String[] args) {
    Catalog catalog = Histories.catalog(EXERCISES, 30, 1);
    Catalog without = Histories.catalog(EXERCISES, 0, 1);
    measure("sets of a session at one instant", catalog, users(catalog, false, false, 0));
    measure("each set at its own instant", catalog, users(catalog, true, false, 0));
    measure("the same, in random order", catalog, users(catalog, true, true, 0));
    measure("the same, 200 custom workouts", catalog, users(catalog, true, true, 200));
    measure("200 custom workouts only", without, users(catalog, true, true, 200));
  }

  private static List<UserFacts> users(
      Catalog catalog, boolean apart, boolean shuffled, int customWorkouts) {
    List<UserFacts> users = new ArrayList<>();
    for (int seed = 0; seed < USERS; seed++) {
      UserFacts facts = Histories.regular(catalog, 300, 36, apart, seed);
      List<LoggedSet> sets = new ArrayList<>(facts.sets());
      if (shuffled) {
        Collections.shuffle(sets, new Random(seed));
      }
      List<Workout> custom = new ArrayList<>();
      Random random = new Random(seed);
      for (int id = 1; id <= customWorkouts; id++) {
        custom.add(Histories.workout(WorkoutRef.custom(id), EXERCISES, random));
      }
      users.add(
          new UserFacts(sets, facts.checkIns(), custom, facts.ownExercises(), facts.preferences()));
    }
    return users;
  }

  private static void measure(String name, Catalog catalog, List<UserFacts> users) {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    double bytes = 0;
    long picks = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long allocated = threads.getCurrentThreadAllocatedBytes();
      long start = threads.getCurrentThreadCpuTime();
      for (UserFacts facts : users) {
        picks +=
            Model.evaluate(facts, catalog, Parameters.DEFAULT, Histories.NOW)
                .recommendations()
                .picks()
                .size();
      }
      double micros = (threads.getCurrentThreadCpuTime() - start) / 1e3 / USERS;
      bytes = (double) (threads.getCurrentThreadAllocatedBytes() - allocated) / USERS;
      best = Math.min(best, micros);
    }
    System.out.printf(
        Locale.ROOT,
        "%-34s %6.1f µs, %.0f KB allocated, %.1f picks%n",
        name,
        best,
        bytes / 1024,
        (double) picks / ROUNDS / USERS);
  }
}
