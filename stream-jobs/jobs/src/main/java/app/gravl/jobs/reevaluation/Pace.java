package app.gravl.jobs.reevaluation;

/**
 * How fast users are asked: a few at a time, since a fresh log may have to wait behind those few,
 * and slower while what is fresh is late, whatever it is that makes it late.
 */
final class Pace {

  /** So late nothing is while the system has time for it. */
  static final long LATE_MILLIS = 100;

  /** Users a second at the least: a round ends also where all is late for good. */
  static final int LEAST = 100;

  private static final int TICKS_PER_SECOND = 100;
  private static final double GROWTH = 1.25;

  private final int most;
  private volatile double perSecond;

  /**
   * @param most users a second
   */
  Pace(int most) {
    this.most = most;
    this.perSecond = most;
  }

  /**
   * @param delay of what is fresh, in milliseconds
   */
  void adapt(long delay) {
    double wanted = delay > LATE_MILLIS ? perSecond / 2 : perSecond * GROWTH;
    perSecond = Math.min(most, Math.max(LEAST, wanted));
  }

  /** How many to ask at a time. */
  int atATime() {
    return (int) Math.max(1, perSecond / TICKS_PER_SECOND);
  }

  /** From one time to the next. */
  long pauseMillis() {
    return Math.max(1, Math.round(1_000 * atATime() / perSecond));
  }

  long perSecond() {
    return Math.round(perSecond);
  }
}
