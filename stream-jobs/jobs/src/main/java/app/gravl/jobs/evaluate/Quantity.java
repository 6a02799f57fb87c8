package app.gravl.jobs.evaluate;

/** What is looked at around each session, of the muscles that it trains directly. */
enum Quantity {
  LOWEST_BEFORE("lowest R before", 100),
  MEAN_BEFORE("mean R before", 100),
  LOWEST_AFTER("lowest R right after", 100),
  MEAN_AFTER("mean R right after", 100),

  /** Of the muscle that takes longest. */
  HOURS_TO_FRESH("hours to fresh", 400);

  private final String label;
  private final double most;

  Quantity(String label, double most) {
    this.label = label;
    this.most = most;
  }

  /** For people. */
  String label() {
    return label;
  }

  /** None counts, by whole ones. */
  Histogram histogram() {
    return new Histogram(1, most);
  }
}
