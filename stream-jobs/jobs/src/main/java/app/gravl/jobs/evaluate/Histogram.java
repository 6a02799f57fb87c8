package app.gravl.jobs.evaluate;

/** How values from 0 on are distributed, by bins of equal width: little, however many they are. */
final class Histogram {

  private final double width;
  private final long[] bins;

  /**
   * @param most larger values count as this one
   */
  Histogram(double width, double most) {
    this.width = width;
    this.bins = new long[(int) Math.ceil(most / width)];
  }

  void add(double value) {
    bins[Math.min(bins.length - 1, (int) (value / width))]++;
  }

  void add(Histogram other, int times) {
    for (int i = 0; i < bins.length; i++) {
      bins[i] += times * other.bins[i];
    }
  }

  /** To a fraction of a bin; NaN where there was nothing. */
  double median() {
    double half = count() / 2.0;
    double below = 0;
    for (int i = 0; i < bins.length; i++) {
      if (below + bins[i] >= half && bins[i] > 0) {
        return width * (i + (half - below) / bins[i]);
      }
      below += bins[i];
    }
    return Double.NaN;
  }

  /** The share of values from one on and below another, both multiples of the width. */
  double share(double from, double to) {
    double within = 0;
    for (int i = (int) Math.round(from / width); i < Math.round(to / width); i++) {
      within += bins[i];
    }
    return within / count();
  }

  long count() {
    long count = 0;
    for (long bin : bins) {
      count += bin;
    }
    return count;
  }
}
