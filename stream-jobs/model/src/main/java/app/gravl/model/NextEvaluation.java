package app.gravl.model;

import static app.gravl.model.CountingSets.NEVER;
import static app.gravl.model.ModelConstants.REFRESH;
import static app.gravl.model.ModelConstants.SETTLED_RECOVERY;
import static app.gravl.model.ModelConstants.WEEK;

/** When the insights change by the mere passing of time, facts unchanged. */
final class NextEvaluation {

  private NextEvaluation() {}

  /** At least T + 1 ms; {@link CountingSets#NEVER} for a user in whom nothing moves any more. */
  static long after(
      CountingSets counting,
      CheckIns checkIns,
      MuscleStates states,
      WeekSums week,
      Candidates candidates,
      Parameters parameters) {
    long at = counting.at();
    long next = earlier(counting.nextFutureSet(), checkIns.nextFuture());
    if (week.firstWorkSet() != NEVER) {
      next = earlier(next, week.firstWorkSet() + WEEK);
    }
    boolean[] blocking = new boolean[MuscleGroup.COUNT];
    for (int c = 0; c < candidates.size(); c++) {
      PreparedWorkout workout = candidates.workout(c);
      for (int i = 0; i < workout.primaryCount(); i++) {
        blocking[workout.primary(i)] |= !candidates.eligible(c);
      }
    }
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      if (blocking[m] && states.recovery(m) <= parameters.eligibleAbove()) {
        next = earlier(next, Candidates.crossing(m, at, states, parameters));
      }
    }
    if (moving(counting, states, week, candidates)) {
      next = earlier(next, at + REFRESH);
    }
    return next == NEVER ? NEVER : Math.max(next, at + 1);
  }

  private static boolean moving(
      CountingSets counting, MuscleStates states, WeekSums week, Candidates candidates) {
    boolean moving = counting.nextFutureSet() != NEVER;
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      moving |= states.recovery(m) < SETTLED_RECOVERY || week.sets(m) > 0;
    }
    for (int c = 0; c < candidates.size(); c++) {
      moving |= candidates.variety(c) < 1;
    }
    return moving;
  }

  private static long earlier(long a, long b) {
    if (a == NEVER || b == NEVER) {
      return a == NEVER ? b : a;
    }
    return Math.min(a, b);
  }
}
