package app.gravl.jobs.insights;

/**
 * When to evaluate while the stream lags. A user whose changes arrive late is evaluated at most
 * once per interval: catching up with a million rows costs each user a few evaluations, not one a
 * row.
 */
final class CatchUp {

  /** Up to this lag, in milliseconds, every bump is evaluated at once. */
  static final long LIVE_MILLIS = 1_000;

  private static final long MAX_INTERVAL_MILLIS = 5_000;

  /** The golden ratio in 64 bits: neighbouring users land far apart. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private CatchUp() {}

  static boolean isLive(long now, long committedAt) {
    return now - committedAt <= LIVE_MILLIS;
  }

  /**
   * The end of the interval that {@code now} falls into, min(lag / 2, 5 s) long. Intervals are
   * rounded down to a power of two (of half seconds), so that the bumps of one interval name the
   * same instant and one timer stands for all of them; users are spread over it.
   *
   * @return epoch milliseconds, after now
   */
  static long nextEvaluation(long userId, long now, long committedAt) {
    long wanted = Math.min((now - committedAt) / 2, MAX_INTERVAL_MILLIS);
    long interval =
        wanted >= MAX_INTERVAL_MILLIS
            ? MAX_INTERVAL_MILLIS
            : Math.max(LIVE_MILLIS / 2, Long.highestOneBit(wanted / 500) * 500);
    long offset = Math.floorMod((userId * SPREAD) >>> 20, interval);
    return Math.floorDiv(now - offset, interval) * interval + offset + interval;
  }
}
