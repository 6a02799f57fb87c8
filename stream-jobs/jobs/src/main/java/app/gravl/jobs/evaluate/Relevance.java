package app.gravl.jobs.evaluate;

import app.gravl.model.Dose;
import app.gravl.model.Pick;
import app.gravl.model.WorkoutRef;
import app.gravl.model.WorkoutScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How near the workouts that are picked before a session come to what is then done. */
final class Relevance {

  /** From this cosine of doses on, two workouts are much the same training. */
  private static final double ALIKE_FROM = 0.7;

  private final UserSums sums;
  private final Map<WorkoutRef, Dose> doses;
  private final Random random;

  /**
   * @param doses of all workouts that may be picked
   */
  Relevance(UserSums sums, Map<WorkoutRef, Dose> doses, Random random) {
    this.sums = sums;
    this.doses = doses;
    this.random = random;
  }

  /**
   * A session.
   *
   * @param done its dose, more than nothing
   * @param picks best first
   * @param eligible all workouts that could have been picked
   */
  void add(Dose done, List<Pick> picks, List<WorkoutScore> eligible) {
    if (picks.isEmpty()) {
      sums.countWithoutPick();
      return;
    }
    List<WorkoutRef> refs = new ArrayList<>(eligible.size());
    eligible.forEach(score -> refs.add(score.workout()));
    add(Workouts.HINDSIGHT, done, refs);
    add(Workouts.PICKS, done, picks.stream().map(Pick::workout).toList());
    Collections.shuffle(refs, random);
    add(Workouts.RANDOM, done, refs.subList(0, Math.min(picks.size(), refs.size())));
  }

  private void add(Workouts whose, Dose done, List<WorkoutRef> refs) {
    double best = 0;
    for (WorkoutRef ref : refs) {
      best = Math.max(best, cosine(done, ref));
    }
    sums.nearness(Nearness.ALIKE, whose).add(best >= ALIKE_FROM ? 1 : 0);
    sums.nearness(Nearness.BEST, whose).add(best);
    // Nobody orders those of hindsight: the first one is the best.
    sums.nearness(Nearness.FIRST, whose)
        .add(whose == Workouts.HINDSIGHT ? best : cosine(done, refs.get(0)));
  }

  private double cosine(Dose done, WorkoutRef ref) {
    Dose dose = doses.get(ref);
    if (dose == null) {
      throw new IllegalStateException(ref + " may be picked, but has no dose");
    }
    return done.cosine(dose);
  }
}
