package app.gravl.jobs.changes;

/**
 * The versions of the binary forms of facts; whatever holds facts says which it is of. State of an
 * older one is read, and lacks what that version did not know.
 */
public enum FactsFormat {
  /**
   * What version 1 of the model asked for: no seconds of a set, no body weight, no share of it that
   * an exercise moves, no planned repetitions.
   */
  OF_MODEL_1,
  CURRENT
}
