package app.gravl.model;

import static app.gravl.model.CountingSets.NEVER;
import static app.gravl.model.ModelConstants.REFRESH;
import static app.gravl.model.ModelConstants.SETTLED_RECOVERY;
import static app.gravl.model.ModelConstants.WEEK;

/** When the insights change by the mere passing of time, facts unchanged. */
final class NextEvaluation {

  private NextEvaluation() {}

  /** At least T + 1 ms; {@link CountingSets#NEVER} for a user in whom nothing moves any more. */
  static long after(UserState state, Candidates candidates) {
    long next = earlier(state.counting().nextFutureSet(), state.checkIns().nextFuture());
    next = earlier(next, state.habit().forgottenAt());
    if (state.week().firstStrengthSet() != NEVER) {
      next = earlier(next, state.week().firstStrengthSet() + WEEK);
    }
    boolean[] primary = new boolean[MuscleGroup.COUNT];
    for (int c = 0; c < candidates.size(); c++) {
      PreparedWorkout workout = candidates.workout(c);
      for (int i = 0; i < workout.primaryCount(); i++) {
        primary[workout.primary(i)] = true;
      }
    }
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      if (primary[m] && Crossings.blocks(m, state)) {
        next = earlier(next, Crossings.of(m, state));
      }
    }
    if (moving(state, candidates)) {
      next = earlier(next, state.at() + REFRESH);
    }
    return next == NEVER ? NEVER : Math.max(next, state.at() + 1);
  }

  private static boolean moving(UserState state, Candidates candidates) {
    boolean moving = state.counting().nextFutureSet() != NEVER;
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      moving |= state.muscles().recovery(m) < SETTLED_RECOVERY || state.week().sets(m) > 0;
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
