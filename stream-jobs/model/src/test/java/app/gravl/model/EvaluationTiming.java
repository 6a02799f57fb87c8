package app.gravl.model;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Measures one evaluation on one core: run it by hand, no test does. Users of 300 sets in 36
 * sessions over 90 days, 30 catalog workouts, 150 exercises.
 */
final class EvaluationTiming {

  private static final int USERS = 500;

  private EvaluationTiming() {}

  public static void main(String[] args) {
    Catalog catalog = Histories.catalog(150, 30, 1);
    measure("sets of a session at one instant", catalog, false, false);
    measure("each set at its own instant", catalog, true, false);
    measure("the same, in random order", catalog, true, true);
  }

  private static void measure(String name, Catalog catalog, boolean apart, boolean shuffled) {
    List<UserFacts> users = new ArrayList<>();
    for (int seed = 0; seed < USERS; seed++) {
      UserFacts facts = Histories.regular(catalog, 300, 36, apart, seed);
      List<LoggedSet> sets = new ArrayList<>(facts.sets());
      if (shuffled) {
        Collections.shuffle(sets, new Random(seed));
      }
      users.add(
          new UserFacts(
              sets,
              facts.checkIns(),
              facts.customWorkouts(),
              facts.ownExercises(),
              facts.zone(),
              facts.preferences()));
    }
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    double bytes = 0;
    long picks = 0;
    for (int round = 0; round < 40; round++) {
      long allocated = threads.getCurrentThreadAllocatedBytes();
      long start = System.nanoTime();
      for (UserFacts facts : users) {
        picks +=
            Model.evaluate(facts, catalog, Parameters.DEFAULT, Histories.NOW)
                .recommendations()
                .picks()
                .size();
      }
      double micros = (System.nanoTime() - start) / 1e3 / USERS;
      bytes = (double) (threads.getCurrentThreadAllocatedBytes() - allocated) / USERS;
      best = Math.min(best, micros);
    }
    System.out.printf(
        Locale.ROOT,
        "%-34s %6.1f µs, %.0f KB allocated, %.1f picks%n",
        name,
        best,
        bytes / 1024,
        picks / 40.0 / USERS);
  }
}
