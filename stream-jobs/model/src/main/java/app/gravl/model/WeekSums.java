package app.gravl.model;

import java.util.Arrays;

/** The last seven days of every muscle, by muscle index. */
final class WeekSums {

  private final int first;
  private final double[] sets = new double[MuscleGroup.COUNT];
  private final int[] directSets = new int[MuscleGroup.COUNT];
  private final double[] volumeKg = new double[MuscleGroup.COUNT];
  private final int[] sessionCount = new int[MuscleGroup.COUNT];
  private long firstStrengthSet = CountingSets.NEVER;

  WeekSums(CountingSets counting, Sessions sessions) {
    this.first = counting.firstFrom(counting.at() - ModelConstants.WEEK + 1);
    int[] latestSession = new int[MuscleGroup.COUNT];
    Arrays.fill(latestSession, -1);
    for (int i = first; i < counting.size(); i++) {
      if (!counting.strength(i)) {
        continue;
      }
      if (firstStrengthSet == CountingSets.NEVER) {
        firstStrengthSet = counting.time(i);
      }
      LoggedSet set = counting.set(i);
      Activations activations = counting.activations(i);
      for (int k = 0; k < activations.size(); k++) {
        int muscle = activations.index(k);
        double activation = activations.value(k);
        sets[muscle] += activation;
        directSets[muscle] += activation == ModelConstants.DIRECT ? 1 : 0;
        if (set.weighted()) {
          volumeKg[muscle] += activation * set.weightKg() * set.reps();
        }
        if (latestSession[muscle] != sessions.of(i)) {
          latestSession[muscle] = sessions.of(i);
          sessionCount[muscle]++;
        }
      }
    }
  }

  /** The index in the counting of the first set of the seven days, of whatever kind. */
  int first() {
    return first;
  }

  /** The instant of the first strength set of the seven days, or NEVER. */
  long firstStrengthSet() {
    return firstStrengthSet;
  }

  double sets(int muscle) {
    return sets[muscle];
  }

  Week of(int muscle, double target) {
    return new Week(
        sets[muscle],
        directSets[muscle],
        volumeKg[muscle],
        sessionCount[muscle],
        target,
        Week.Balance.of(sets[muscle], target));
  }
}
