package app.gravl.jobs.evaluate;

/** A mean that is still being summed. */
final class Mean {

  private double sum;
  private double count;

  void add(double value) {
    sum += value;
    count++;
  }

  void add(Mean other, int times) {
    sum += times * other.sum;
    count += times * other.count;
  }

  /** NaN where there was nothing. */
  double value() {
    return sum / count;
  }

  double sum() {
    return sum;
  }

  long count() {
    return (long) count;
  }
}
