package app.gravl.local.bench;

/** Looks for the highest rate that a system still holds. */
final class HighestRate {

  private static final double PRECISION = 0.05;

  interface Trial {
    /**
     * @return whether the system held this many a second
     */
    boolean holds(double perSecond) throws Exception;
  }

  private HighestRate() {}

  /**
   * Doubles until it no longer holds, then halves the gap until it is 5 %.
   *
   * @param start a rate, at least 1
   * @return 0 where it does not even hold one a second
   */
  static double find(double start, Trial trial) throws Exception {
    double held = 0;
    double failed = start;
    while (trial.holds(failed)) {
      held = failed;
      failed *= 2;
    }
    while (failed - held > Math.max(1, failed * PRECISION)) {
      double middle = (held + failed) / 2;
      if (trial.holds(middle)) {
        held = middle;
      } else {
        failed = middle;
      }
    }
    return held;
  }
}
