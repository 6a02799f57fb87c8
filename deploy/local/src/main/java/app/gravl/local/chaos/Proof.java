package app.gravl.local.chaos;

/** Recomputes everybody's insights from the facts tables, and says what differs. */
public interface Proof {

  /** Whether everything that is stored follows from the facts. */
  boolean holds();
}
