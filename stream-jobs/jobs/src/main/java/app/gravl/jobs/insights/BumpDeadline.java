package app.gravl.jobs.insights;

/**
 * When to look whether rows are still without their bump. On a grid, so that the rows of a
 * transaction name the same instant and one timer stands for all of them, and so that it can be
 * taken back without having been remembered.
 */
final class BumpDeadline {

  private static final long GRID_MILLIS = 5_000;

  private BumpDeadline() {}

  /** For rows that arrive at {@code now}: later than they may wait, epoch milliseconds. */
  static long after(long now) {
    return (Math.floorDiv(now, GRID_MILLIS) + 3) * GRID_MILLIS;
  }

  /** Whether a timer is such a deadline; another timer may be due at the same instant. */
  static boolean isOne(long timer) {
    return timer % GRID_MILLIS == 0;
  }

  /** What {@link #after} answered within the last few seconds. */
  static long[] recent(long now) {
    long last = after(now);
    return new long[] {last - GRID_MILLIS, last};
  }
}
