package app.gravl.model;

import java.util.Locale;

/** Recovery of a muscle in a word. */
public enum RecoveryStatus {
  /** No set and no check-in in the last 30 days: there is nothing to recover from. */
  UNTRAINED,
  FATIGUED,
  RECOVERING,
  FRESH;

  private final String key = name().toLowerCase(Locale.ROOT);

  /** The name in JSON. */
  public String key() {
    return key;
  }
}
