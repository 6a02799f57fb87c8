package app.gravl.model;

/**
 * How recovered a muscle feels to its user.
 *
 * @param recovery percent; the model reads it as 1 to 100
 * @param at epoch milliseconds UTC; may lie in the future
 */
public record CheckIn(long id, MuscleGroup muscle, double recovery, long at) {

  /**
   * @throws IllegalArgumentException if the recovery is not a finite number
   */
  public CheckIn {
    if (!Double.isFinite(recovery)) {
      throw new IllegalArgumentException("check-in " + id + " has recovery " + recovery);
    }
  }

  boolean laterThan(CheckIn other) {
    return at != other.at ? at > other.at : id > other.id;
  }
}
