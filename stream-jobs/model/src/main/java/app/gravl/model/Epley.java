package app.gravl.model;

import static app.gravl.model.ModelConstants.E1RM_MAX_REPS;
import static app.gravl.model.ModelConstants.EPLEY_REPS;

/** What a single set says of the one-repetition maximum (e1RM) of its exercise. */
final class Epley {

  private final CountingSets counting;
  private final double maxRepsOfBody;

  Epley(CountingSets counting, Parameters parameters) {
    this.counting = counting;
    this.maxRepsOfBody = parameters.get(Parameter.E1RM_MAX_REPS_BODYWEIGHT);
  }

  /** Whether a set says anything of it. */
  boolean qualifies(int index) {
    LoggedSet set = counting.set(index);
    return counting.loadKg(index) != Loads.NONE
        && counting.kind(index) == SetKind.LIFTED
        && !set.warmup()
        && (set.reps() <= E1RM_MAX_REPS || counting.exercise(index).liftsBody());
  }

  /** The estimate in kg, of a set that qualifies. */
  double of(int index) {
    double load = counting.loadKg(index);
    int reps = counting.set(index).reps();
    if (reps == 1) {
      return load;
    }
    // Who lifts the body does many repetitions, and leaving those sets out would make one with a
    // little weight the only maximum: beside it all others would look easy.
    double counted = counting.exercise(index).liftsBody() ? Math.min(reps, maxRepsOfBody) : reps;
    return load * (1 + counted / EPLEY_REPS);
  }
}
