package app.gravl.model;

import static app.gravl.model.Ledger.NEVER;
import static app.gravl.model.ModelConstants.HABIT_WINDOW;
import static app.gravl.model.ModelConstants.WEEK;

import java.util.Arrays;

/**
 * The fatigue at which recovery is 50 percent: it grows with the weekly sets a muscle is used to.
 */
final class Capacities {

  private static final double WEEKS = (double) HABIT_WINDOW / WEEK;

  private Capacities() {}

  /**
   * Capacity of each muscle as of an instant of its own.
   *
   * @param asOf by muscle; {@link Ledger#NEVER} gives the base capacity
   */
  static double[] of(Ledger ledger, Parameters parameters, long[] asOf) {
    double[] sets = new double[MuscleGroup.COUNT];
    for (int i = ledger.firstFrom(earliest(asOf) - HABIT_WINDOW); i < ledger.size(); i++) {
      if (ledger.set(i).warmup()) {
        continue;
      }
      long time = ledger.time(i);
      Activations activations = ledger.activations(i);
      for (int k = 0; k < activations.size(); k++) {
        int muscle = activations.index(k);
        if (time <= asOf[muscle] && asOf[muscle] - time < HABIT_WINDOW) {
          sets[muscle] += activations.value(k);
        }
      }
    }
    double[] capacities = new double[MuscleGroup.COUNT];
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      capacities[m] =
          asOf[m] == NEVER
              ? parameters.baseCapacity()
              : capacity(sets[m], weeksLogged(ledger, asOf[m]), parameters);
    }
    return capacities;
  }

  /** Weeks without any log yet are taken as weeks of the baseline. */
  private static double capacity(double sets, double weeksLogged, Parameters parameters) {
    double baseline = parameters.baselineWeeklySets();
    double weeklySets = (sets + baseline * (WEEKS - weeksLogged)) / WEEKS;
    return parameters.baseCapacity()
        * SetLoads.clamp(
            weeklySets / baseline, parameters.capacityFactorMin(), parameters.capacityFactorMax());
  }

  /** From the user's earliest set of any exercise within eight weeks. */
  private static double weeksLogged(Ledger ledger, long asOf) {
    int first = ledger.firstFrom(asOf - HABIT_WINDOW);
    return first < ledger.size() && ledger.time(first) <= asOf
        ? (double) (asOf - ledger.time(first)) / WEEK
        : 0;
  }

  private static long earliest(long[] asOf) {
    return Arrays.stream(asOf).filter(instant -> instant != NEVER).min().orElse(Long.MAX_VALUE);
  }
}
