package app.gravl.jobs.verify;

/** When two numbers are the same. */
final class Tolerance {

  /** Far above what another processor or library may round otherwise, far below what matters. */
  private static final double RELATIVE = 1e-9;

  private Tolerance() {}

  static boolean same(double one, double other) {
    return one == other
        || Math.abs(one - other) <= RELATIVE * Math.max(Math.abs(one), Math.abs(other));
  }
}
