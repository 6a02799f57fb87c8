package app.gravl.model;

/**
 * How well workouts match what this user is likely to do: how alike they are to the sessions of the
 * habit, and to the workouts there are, which stand in where there is little habit yet. What a pick
 * has matched already counts no more for the next: three picks are to cover what may be meant, not
 * to say the same thing three times.
 */
final class Matching {

  private final Catalog catalog;
  private final Candidates candidates;
  private final int models;
  private final double[] weights;
  private final double weightSum;
  private final double[] cover;
  // By candidate: how alike it is to each model. Only eligible ones have a row.
  private final double[][] similarities;

  Matching(Catalog catalog, Candidates candidates, UserState state) {
    this.catalog = catalog;
    this.candidates = candidates;
    Habit habit = state.habit();
    int sessions = habit.poolSize();
    int pseudo = candidates.catalogCount();
    if (pseudo == 0) {
      pseudo = candidates.size();
    }
    this.models = sessions + pseudo;
    this.weights = new double[models];
    this.cover = new double[models];
    double prior = state.parameters().get(Parameter.HABIT_PRIOR) / (1 + sessions) / pseudo;
    double sum = 0;
    for (int p = 0; p < models; p++) {
      weights[p] =
          p < sessions
              ? habit.weight(p)
              : prior * state.muscles().readinessWeight(candidates.dose(p - sessions));
      sum += weights[p];
    }
    this.weightSum = sum;
    this.similarities = new double[candidates.size()][];
    for (int c = 0; c < candidates.size(); c++) {
      if (!candidates.eligible(c)) {
        continue;
      }
      double[] row = new double[models];
      for (int p = 0; p < sessions; p++) {
        row[p] = habit.dose(p).similarity(candidates.dose(c));
      }
      for (int q = 0; q < pseudo; q++) {
        // It is the same both ways.
        boolean known = q < c && c < pseudo && similarities[q] != null;
        row[sessions + q] = known ? similarities[q][sessions + c] : similarity(q, c);
      }
      similarities[c] = row;
    }
  }

  /** Of two candidates; those of the catalog among each other are known. */
  private double similarity(int a, int b) {
    return a < candidates.catalogCount() && b < candidates.catalogCount()
        ? catalog.similarity(candidates.catalogPlace(a), candidates.catalogPlace(b))
        : candidates.dose(a).similarity(candidates.dose(b));
  }

  /** How alike an eligible candidate is to what is likely, 0 to 1. */
  double match(int candidate) {
    double sum = 0;
    double[] row = similarities[candidate];
    for (int p = 0; p < models; p++) {
      sum += weights[p] * row[p];
    }
    return weightSum == 0 ? 0 : sum / weightSum;
  }

  /** The same, less what the picks so far cover; never more than {@link #match}. */
  double uncovered(int candidate) {
    double sum = 0;
    double[] row = similarities[candidate];
    for (int p = 0; p < models; p++) {
      sum += weights[p] * Math.max(0, row[p] - cover[p]);
    }
    return weightSum == 0 ? 0 : sum / weightSum;
  }

  /** From now on a pick covers what it is like. */
  void cover(int pick) {
    double[] row = similarities[pick];
    for (int p = 0; p < models; p++) {
      cover[p] = Math.max(cover[p], row[p]);
    }
  }
}
