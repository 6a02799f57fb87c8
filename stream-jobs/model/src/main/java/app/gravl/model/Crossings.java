package app.gravl.model;

import static app.gravl.model.ModelConstants.HOUR;

/** When muscles at rest get past the threshold that keeps workouts from being recommended. */
final class Crossings {

  private Crossings() {}

  /** Whether a muscle still keeps workouts from being recommended. */
  static boolean blocks(int muscle, UserState state) {
    return state.muscles().recovery(muscle) <= state.parameters().get(Parameter.ELIGIBLE_ABOVE);
  }

  /**
   * When a muscle is past the threshold. Rounded up to the next millisecond and one more: at the
   * computed crossing itself rounding leaves it at the threshold two times in three.
   */
  static long of(int muscle, UserState state) {
    double hours =
        RecoveryCurve.hoursToReach(
            state.parameters().get(Parameter.ELIGIBLE_ABOVE),
            state.muscles().fatigueNow(muscle),
            state.muscles().capacity(muscle),
            state.parameters().halfLifeHours().at(muscle));
    return state.at() + (long) Math.ceil(hours * HOUR) + 1;
  }

  /** When every muscle that a workout trains directly is past it; T where they are already. */
  static long ofAll(PreparedWorkout workout, UserState state) {
    long instant = state.at();
    for (int i = 0; i < workout.primaryCount(); i++) {
      if (blocks(workout.primary(i), state)) {
        instant = Math.max(instant, of(workout.primary(i), state));
      }
    }
    return instant;
  }
}
