package app.gravl.model;

/**
 * Fractional sets by muscle, of a workout or of a session. Sums run over the muscles in
 * alphabetical order, as everything between two doses does. Immutable.
 */
public final class Dose {

  private final double[] byMuscle;
  // Those with any sets; leaving out the others changes no bit of a sum.
  private final int[] muscles;
  private final double sum;
  private final double squares;

  /**
   * @param byMuscle by muscle index, to be changed by nobody from now on
   */
  Dose(double[] byMuscle) {
    this.byMuscle = byMuscle;
    int count = 0;
    for (double sets : byMuscle) {
      count += sets > 0 ? 1 : 0;
    }
    this.muscles = new int[count];
    int place = 0;
    double total = 0;
    double totalSquares = 0;
    for (int i = 0; i < MuscleGroup.COUNT; i++) {
      int muscle = MuscleGroup.alphabetical(i);
      double sets = byMuscle[muscle];
      if (sets > 0) {
        muscles[place++] = muscle;
        total += sets;
        totalSquares += sets * sets;
      }
    }
    this.sum = total;
    this.squares = totalSquares;
  }

  /** Fractional sets on a muscle: each counts as much as it activates it. */
  public double of(MuscleGroup muscle) {
    return byMuscle[muscle.index()];
  }

  double of(int muscle) {
    return byMuscle[muscle];
  }

  /** Fractional sets on all muscles. */
  public double sum() {
    return sum;
  }

  /** How many muscles it trains. */
  int size() {
    return muscles.length;
  }

  /** The index of a muscle that it trains. */
  int muscle(int place) {
    return muscles[place];
  }

  /** The cosine, 0 to 1: 1 for the same mix of muscles, 0 for none in common. */
  public double cosine(Dose other) {
    return Math.sqrt(similarity(other));
  }

  /** The squared cosine: 1 for the same mix of muscles, 0 for none in common. */
  double similarity(Dose other) {
    double dot = 0;
    for (int muscle : muscles) {
      dot += byMuscle[muscle] * other.byMuscle[muscle];
    }
    double norms = squares * other.squares;
    // Of activations that are next to nothing the squares are nothing.
    return norms > 0 ? dot * dot / norms : 0;
  }
}
