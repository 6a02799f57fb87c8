package app.gravl.api.imports.format;

import java.time.Instant;

/** Beyond these a value is a mistake; workout_logs checks the same. */
final class Limits {
  static final Instant EARLIEST = Instant.EPOCH;
  static final int MAX_REPS = 10_000;
  static final double MAX_WEIGHT_KG = 1000;
  static final double MAX_ASSISTANCE_KG = 500;
  static final int MAX_SECONDS = 86_400;
  static final double MAX_RPE = 10;

  private Limits() {}
}
