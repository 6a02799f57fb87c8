package app.gravl.jobs.evaluate;

/** What may tell which muscles are trained next: more of it, and it should be sooner. */
enum Predictor {
  RECOVERY("R"),
  LIKELY("likely"),

  /** The logarithm of them, so that a few long breaks don't outweigh everything else. */
  HOURS_SINCE_TRAINED("hours since trained"),

  /** As other apps have it: recovered after 72 hours, and half after 36. */
  LINEAR("linear over 72 h"),

  /** What is left of all sets, each halving every 36 hours; negative, so that more is better. */
  DECAYED_SETS("plain sets, half-life 36 h"),

  /** R, put in a random order: what an honest method must find nothing in. */
  SHUFFLED("R, shuffled");

  private final String label;

  Predictor(String label) {
    this.label = label;
  }

  /** For people. */
  String label() {
    return label;
  }
}
