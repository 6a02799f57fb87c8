package app.gravl.jobs.evaluate;

/** How near workouts come to what was done, in which of three ways; all from 0 to 1. */
enum Nearness {
  /** Whether one of them is much the same training. */
  ALIKE("best at 0.7 or above"),
  BEST("cosine of the best"),
  FIRST("cosine of the first");

  private final String label;

  Nearness(String label) {
    this.label = label;
  }

  /** For people. */
  String label() {
    return label;
  }
}
