package app.gravl.jobs.evaluate;

/** How well values tell two kinds apart. */
final class Auc {

  private Auc() {}

  /**
   * The chance that one of the first has the larger value than one of the others, equal ones
   * counting half: 0 to 1, and 0.5 where the values tell nothing. NaN where a kind is missing.
   */
  static double of(double[] first, double[] others) {
    double larger = 0;
    for (double one : first) {
      for (double other : others) {
        larger += one > other ? 1 : one == other ? 0.5 : 0;
      }
    }
    return larger / ((double) first.length * others.length);
  }
}
