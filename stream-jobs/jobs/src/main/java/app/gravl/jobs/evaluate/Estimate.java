package app.gravl.jobs.evaluate;

/**
 * A figure and between what it lies.
 *
 * @param value NaN where nothing tells
 * @param low NaN, as the next one, where there are too few users to say
 * @param high never below low
 */
record Estimate(double value, double low, double high) {

  /** Whether there is a value, and an interval around it. */
  boolean sure() {
    return !Double.isNaN(value) && !Double.isNaN(low);
  }

  boolean holds(double reference) {
    return low <= reference && reference <= high;
  }
}
