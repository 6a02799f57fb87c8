package app.gravl.api.ops.canary;

import java.time.Duration;
import java.time.Instant;

/** Spans as metrics and JSON have them. */
public final class Seconds {

  private static final double MILLIS = 1_000;

  private Seconds() {}

  public static double between(Instant from, Instant to) {
    return of(Duration.between(from, to));
  }

  /** To the millisecond. */
  public static double of(Duration duration) {
    return duration.toMillis() / MILLIS;
  }
}
