package app.gravl.model;

/**
 * What a set moves, in kg: the weight that was logged, and the part of the body that comes along.
 */
final class Loads {

  /** A set without weight that doesn't lift the body: there is nothing to compare it by. */
  static final double NONE = 0;

  private final double bodyWeightKg;
  private final double floor;

  Loads(Preferences preferences, Parameters parameters) {
    Double told = preferences.bodyWeightKg();
    this.bodyWeightKg = told == null ? parameters.get(Parameter.BODY_WEIGHT_KG) : told;
    this.floor = parameters.get(Parameter.LOAD_FLOOR);
  }

  double of(LoggedSet set, Exercise exercise) {
    if (!exercise.liftsBody()) {
      return set.weighted() ? set.weightKg() : NONE;
    }
    double body = body(exercise);
    // However much assistance was logged, something was moved.
    return Math.max(body + set.weightOrZero(), floor * body);
  }

  /** What an exercise moves of the body, in kg. */
  double body(Exercise exercise) {
    return exercise.bodyWeightShare() * bodyWeightKg;
  }
}
