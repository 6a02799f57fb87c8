package app.gravl.model;

import static app.gravl.model.CountingSets.NEVER;
import static app.gravl.model.ModelConstants.CAPACITY_WINDOW;
import static app.gravl.model.ModelConstants.WEEK;

/**
 * The fatigue at which recovery is 50 percent: it grows with the weekly sets a muscle is used to.
 */
final class Capacities {

  private static final double WEEKS = (double) CAPACITY_WINDOW / WEEK;

  private Capacities() {}

  /**
   * Capacity of each muscle as of an instant of its own.
   *
   * @param asOf by muscle; {@link CountingSets#NEVER} gives the base capacity
   */
  static double[] of(CountingSets counting, Parameters parameters, long[] asOf) {
    double[] sets = new double[MuscleGroup.COUNT];
    for (int i = counting.firstFrom(earliest(asOf) - CAPACITY_WINDOW); i < counting.size(); i++) {
      if (!counting.strength(i)) {
        continue;
      }
      long time = counting.time(i);
      Activations activations = counting.activations(i);
      for (int k = 0; k < activations.size(); k++) {
        int muscle = activations.index(k);
        if (time <= asOf[muscle] && asOf[muscle] - time < CAPACITY_WINDOW) {
          sets[muscle] += activations.value(k);
        }
      }
    }
    double[] capacities = new double[MuscleGroup.COUNT];
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      capacities[m] =
          asOf[m] == NEVER
              ? parameters.get(Parameter.BASE_CAPACITY)
              : capacity(sets[m], weeksLogged(counting, asOf[m]), parameters);
    }
    return capacities;
  }

  /** Weeks without any log yet are taken as weeks of the baseline. */
  private static double capacity(double sets, double weeksLogged, Parameters parameters) {
    double baseline = parameters.get(Parameter.BASELINE_WEEKLY_SETS);
    double weeklySets = (sets + baseline * (WEEKS - weeksLogged)) / WEEKS;
    return parameters.get(Parameter.BASE_CAPACITY)
        * DirectImpulses.clamp(
            weeklySets / baseline,
            parameters.get(Parameter.CAPACITY_FACTOR_MIN),
            parameters.get(Parameter.CAPACITY_FACTOR_MAX));
  }

  /** From the user's earliest set of any exercise within eight weeks. */
  private static double weeksLogged(CountingSets counting, long asOf) {
    int first = counting.firstFrom(asOf - CAPACITY_WINDOW);
    return first < counting.size() && counting.time(first) <= asOf
        ? (double) (asOf - counting.time(first)) / WEEK
        : 0;
  }

  private static long earliest(long[] asOf) {
    long earliest = Long.MAX_VALUE;
    for (long instant : asOf) {
      earliest = instant == NEVER ? earliest : Math.min(earliest, instant);
    }
    return earliest;
  }
}
