package app.gravl.jobs.evaluate;

/** A figure with its estimate, as it is shown. */
record Row(Figure figure, Estimate estimate) {

  /** Intervals over fewer users mean little. */
  static final int ENOUGH_USERS = 5;

  String value() {
    return Double.isNaN(estimate.value()) ? "-" : figure.unit().written(estimate.value());
  }

  String interval() {
    return estimate.sure()
        ? figure.unit().written(estimate.low()) + " to " + figure.unit().written(estimate.high())
        : "-";
  }

  /** Whether it can be told from what it is held to; empty where it is held to nothing. */
  String verdict(long users) {
    if (Double.isNaN(figure.reference())) {
      return "";
    }
    if (Double.isNaN(estimate.value())) {
      return "no session tells";
    }
    if (users < ENOUGH_USERS || !estimate.sure()) {
      return "too few users to tell";
    }
    if (estimate.holds(figure.reference())) {
      return "can't be told from " + figure.rival();
    }
    return (estimate.value() > figure.reference() ? "above " : "below ") + figure.rival();
  }
}
