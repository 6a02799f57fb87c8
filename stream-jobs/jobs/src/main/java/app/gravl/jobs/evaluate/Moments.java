package app.gravl.jobs.evaluate;

/**
 * Second moments of a predictor x, a result y and a control z, each less its mean within its group:
 * what differs between groups is left out.
 */
final class Moments {

  private double count;
  private double xx;
  private double yy;
  private double zz;
  private double xy;
  private double xz;
  private double yz;

  /** A group more; all three of the same length. */
  void addGroup(double[] x, double[] y, double[] z) {
    double meanX = mean(x);
    double meanY = mean(y);
    double meanZ = mean(z);
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      double dz = z[i] - meanZ;
      xx += dx * dx;
      yy += dy * dy;
      zz += dz * dz;
      xy += dx * dy;
      xz += dx * dz;
      yz += dy * dz;
    }
    count += x.length;
  }

  void add(Moments other, int times) {
    count += times * other.count;
    xx += times * other.xx;
    yy += times * other.yy;
    zz += times * other.zz;
    xy += times * other.xy;
    xz += times * other.xz;
    yz += times * other.yz;
  }

  long count() {
    return (long) count;
  }

  /** Of x and y, -1 to 1; NaN where one of them never changes. */
  double correlation() {
    return xy / Math.sqrt(xx * yy);
  }

  /** What is left of it once the control has explained what it can. */
  double partialCorrelation() {
    double rxz = xz / Math.sqrt(xx * zz);
    double ryz = yz / Math.sqrt(yy * zz);
    return (correlation() - rxz * ryz) / Math.sqrt((1 - rxz * rxz) * (1 - ryz * ryz));
  }

  /** By how much y changes with x. */
  double slope() {
    return xy / xx;
  }

  /** The same at an equal control. */
  double partialSlope() {
    return (xy * zz - yz * xz) / (xx * zz - xz * xz);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
