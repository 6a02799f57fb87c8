package app.gravl.model;

/** How the work of a set is measured. */
enum SetKind {
  /** By repetitions, and by load where there is one. */
  LIFTED,
  /** By its seconds, on a muscle that the exercise trains directly: a plank. */
  HOLD,
  /** By its seconds, on no muscle directly: running. It tires, but it is no strength set. */
  CARDIO;

  static SetKind of(LoggedSet set, Exercise exercise) {
    boolean timed =
        set.durationSeconds() > 0 && set.reps() == 1 && (exercise.liftsBody() || !set.weighted());
    if (!timed) {
      return LIFTED;
    }
    return exercise.activations().direct() ? HOLD : CARDIO;
  }
}
