package app.gravl.jobs.evaluate;

/** Whose choice of up to three workouts is compared with what was done. */
enum Workouts {
  PICKS("the three picks"),
  RANDOM("random eligible ones"),

  /** The best of all that were eligible: as near as anybody could have come. */
  HINDSIGHT("hindsight");

  private final String label;

  Workouts(String label) {
    this.label = label;
  }

  /** For people. */
  String label() {
    return label;
  }
}
