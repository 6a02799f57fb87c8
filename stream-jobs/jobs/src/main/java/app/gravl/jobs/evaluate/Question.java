package app.gravl.jobs.evaluate;

/** What is asked of the model, in the order of the report. */
enum Question {
  AGREEMENT(
      "Agreement: which muscles are trained",
      "At each session, the chance that a muscle trained directly stood above one of the user's usual"
          + " muscles (trained directly within 28 days) that was left alone. 1 is always, 0.5 is chance"
          + " (AUC)."),
  RELEVANCE(
      "Relevance: what is picked and what is done",
      "The best of the three picks just before a session, by the cosine of its dose and the session's:"
          + " 1 is the same mix of muscles. Beside it as many eligible workouts at random, and the best"
          + " eligible one with hindsight."),
  FORESIGHT(
      "Foresight: who is recovered lifts more",
      "Correlation of what is said just before a session of the least recovered muscle that an exercise"
          + " trains directly, with the session's best e1RM of the exercise against the median of up to"
          + " five sessions of it before (in logarithms), both less their mean by user and exercise; also"
          + " with the time since the session before as control. 0 is chance."),
  RECOVERY(
      "Calibration: R around a session",
      "Medians, of the muscles that the session trains directly; hours to fresh (R of 90 %) from its end,"
          + " of the muscle that takes longest."),
  LIKELIHOOD(
      "Calibration: what likely says and what happens",
      "By tenths of likely, the share of the user's usual muscles that the session then trains directly.");

  private final String title;
  private final String explanation;

  Question(String title, String explanation) {
    this.title = title;
    this.explanation = explanation;
  }

  String title() {
    return title;
  }

  String explanation() {
    return explanation;
  }
}
