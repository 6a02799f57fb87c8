package app.gravl.model;

import static app.gravl.model.ModelConstants.EPLEY_REPS;
import static app.gravl.model.ModelConstants.MAX_RIR;
import static app.gravl.model.ModelConstants.MAX_RPE;
import static app.gravl.model.ModelConstants.TYPICAL_RIR;

import java.util.Arrays;

/**
 * The impulse of a set on a muscle that it trains directly: effort x volume x set type. Times the
 * activation of any muscle it is the set's impulse on that muscle.
 */
final class DirectImpulses {

  private final CountingSets counting;
  private final Parameters parameters;
  private final int first;
  private final double[] e1rm;
  private final double[] impulses;

  // The latest effort computed: sets of one session often share their RIR.
  private double lastRir = Double.NaN;
  private double lastEffort;

  /**
   * @param first the index of the first set that will be asked for
   */
  DirectImpulses(CountingSets counting, Parameters parameters, int first) {
    this.counting = counting;
    this.parameters = parameters;
    this.first = first;
    this.e1rm = BestEstimates.of(counting, parameters, first);
    this.impulses = new double[counting.size() - first];
    Arrays.fill(impulses, Double.NaN);
  }

  /** Effort x volume x set type, always above zero. */
  double of(int index) {
    double impulse = impulses[index - first];
    if (Double.isNaN(impulse)) {
      LoggedSet set = counting.set(index);
      impulse = effort(rir(index, set)) * volume(index, set) * parameters.setTypeWeight(set.type());
      impulses[index - first] = impulse;
    }
    return impulse;
  }

  /** Load and best estimate can be compared: there are both, and the set was no timed one. */
  private boolean comparable(int index) {
    return counting.kind(index) == SetKind.LIFTED
        && counting.loadKg(index) != Loads.NONE
        && e1rm[index - first] != BestEstimates.NONE;
  }

  /** Repetitions in reserve. */
  private double rir(int index, LoggedSet set) {
    if (set.type() == SetType.FAILURE) {
      return 0;
    }
    if (!Double.isNaN(set.rpe())) {
      return clamp(MAX_RPE - set.rpe(), 0, MAX_RIR);
    }
    if (!comparable(index)) {
      return TYPICAL_RIR;
    }
    double estimate =
        clamp(
            EPLEY_REPS * (e1rm[index - first] / counting.loadKg(index) - 1) - set.reps(),
            0,
            MAX_RIR);
    // Shrunk, because it is poor.
    return TYPICAL_RIR + parameters.get(Parameter.ESTIMATED_RIR_WEIGHT) * (estimate - TYPICAL_RIR);
  }

  private double effort(double rir) {
    if (rir != lastRir) {
      lastRir = rir;
      lastEffort =
          RecoveryCurve.powerOfTwo(
              -(rir - parameters.get(Parameter.EFFORT_REFERENCE_RIR))
                  / parameters.get(Parameter.EFFORT_RIR_PER_DOUBLING));
    }
    return lastEffort;
  }

  private double volume(int index, LoggedSet set) {
    double least = parameters.get(Parameter.VOLUME_MIN);
    double most = parameters.get(Parameter.VOLUME_MAX);
    return switch (counting.kind(index)) {
      case HOLD ->
          clamp(set.durationSeconds() / parameters.get(Parameter.HOLD_SECONDS), least, most);
      case CARDIO ->
          clamp(
              set.durationSeconds() / parameters.get(Parameter.CARDIO_SECONDS),
              parameters.get(Parameter.CARDIO_MIN),
              parameters.get(Parameter.CARDIO_CAP));
      case LIFTED ->
          comparable(index)
              ? clamp(
                  set.reps()
                      * (counting.loadKg(index) / e1rm[index - first])
                      / parameters.get(Parameter.VOLUME_REFERENCE),
                  least,
                  most)
              : 1;
    };
  }

  static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
