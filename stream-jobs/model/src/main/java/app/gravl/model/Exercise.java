package app.gravl.model;

/**
 * @param equipment what it needs, such as {@code barbell}
 * @param bodyWeightShare how much of the body's weight it moves, 0 to 1: about 1 for a pull-up,
 *     0.65 for a push-up, 0 with a barbell
 * @param assisted a machine or a band takes weight off the body: logged weights are negative
 */
public record Exercise(
    long id, String equipment, double bodyWeightShare, boolean assisted, Activations activations) {

  /** Stands for an exercise that nobody knows: it trains nothing. */
  static final Exercise UNKNOWN = new Exercise(0, "", 0, false, Activations.NONE);

  private static final String BODYWEIGHT = "bodyweight";

  /**
   * @throws IllegalArgumentException if the share is not from 0 to 1
   */
  public Exercise {
    if (!(bodyWeightShare >= 0 && bodyWeightShare <= 1)) {
      throw new IllegalArgumentException(
          "exercise " + id + " moves a share of the body of " + bodyWeightShare);
    }
  }

  /** The share of the body's weight where nobody stated one. */
  public static double defaultBodyWeightShare(String equipment, boolean assisted) {
    return assisted || equipment.equals(BODYWEIGHT) ? 1 : 0;
  }

  /**
   * The share of the body's weight that an exercise moves.
   *
   * @param stated NaN where nobody stated one
   */
  public static double bodyWeightShare(double stated, String equipment, boolean assisted) {
    return Double.isNaN(stated) ? defaultBodyWeightShare(equipment, assisted) : stated;
  }

  /** Whether its load is the body's weight, more or less. */
  boolean liftsBody() {
    return bodyWeightShare > 0;
  }
}
