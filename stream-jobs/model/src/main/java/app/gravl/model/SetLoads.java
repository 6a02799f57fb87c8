package app.gravl.model;

import static app.gravl.model.ModelConstants.EPLEY_REPS;
import static app.gravl.model.ModelConstants.MAX_RIR;
import static app.gravl.model.ModelConstants.MAX_RPE;
import static app.gravl.model.ModelConstants.TYPICAL_RIR;

import java.util.Arrays;

/**
 * What a set asks of a muscle that it trains directly: effort x volume x set type. Times the
 * activation of a muscle it is the set's impulse on that muscle.
 */
final class SetLoads {

  private final CountingSets counting;
  private final Parameters parameters;
  private final int first;
  private final double[] e1rm;
  private final double[] loads;

  // The latest effort computed: sets of one session often share their RIR.
  private double lastRir = Double.NaN;
  private double lastEffort;

  /**
   * @param first the index of the first set whose load will be asked for
   */
  SetLoads(CountingSets counting, Parameters parameters, int first) {
    this.counting = counting;
    this.parameters = parameters;
    this.first = first;
    this.e1rm = BestEstimates.of(counting, first);
    this.loads = new double[counting.size() - first];
    Arrays.fill(loads, Double.NaN);
  }

  /** Effort x volume x set type, always above zero. */
  double of(int index) {
    double load = loads[index - first];
    if (Double.isNaN(load)) {
      LoggedSet set = counting.set(index);
      double best = set.loaded() ? e1rm[index - first] : BestEstimates.NONE;
      load = effort(rir(set, best)) * volume(set, best) * parameters.setTypeWeight(set.type());
      loads[index - first] = load;
    }
    return load;
  }

  /** Repetitions in reserve. */
  private double rir(LoggedSet set, double best) {
    if (set.type() == SetType.FAILURE) {
      return 0;
    }
    if (!Double.isNaN(set.rpe())) {
      return clamp(MAX_RPE - set.rpe(), 0, MAX_RIR);
    }
    if (best == BestEstimates.NONE) {
      return TYPICAL_RIR;
    }
    double estimate = clamp(EPLEY_REPS * (best / set.weightKg() - 1) - set.reps(), 0, MAX_RIR);
    return TYPICAL_RIR + parameters.estimatedRirWeight() * (estimate - TYPICAL_RIR);
  }

  private double effort(double rir) {
    if (rir != lastRir) {
      lastRir = rir;
      lastEffort =
          RecoveryCurve.powerOfTwo(
              -(rir - parameters.effortReferenceRir()) / parameters.effortRirPerDoubling());
    }
    return lastEffort;
  }

  private double volume(LoggedSet set, double best) {
    if (best == BestEstimates.NONE) {
      return 1;
    }
    return clamp(
        set.reps() * (set.weightKg() / best) / parameters.volumeReference(),
        parameters.volumeMin(),
        parameters.volumeMax());
  }

  static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
