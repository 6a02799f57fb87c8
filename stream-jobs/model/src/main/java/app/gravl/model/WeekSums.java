package app.gravl.model;

import java.time.ZoneId;

/** The last seven days of every muscle, by muscle index. */
final class WeekSums {

  private final int first;
  private final double[] sets = new double[MuscleGroup.COUNT];
  private final int[] directSets = new int[MuscleGroup.COUNT];
  private final double[] volumeKg = new double[MuscleGroup.COUNT];
  // One bit per local date. Seven days touch eight dates, or a few more where a zone changes.
  private final long[] dates = new long[MuscleGroup.COUNT];
  private long firstWorkSet = CountingSets.NEVER;

  WeekSums(CountingSets counting, ZoneId zone) {
    this.first = counting.firstFrom(counting.at() - ModelConstants.WEEK + 1);
    LocalDates localDates = new LocalDates(zone, counting.at() - ModelConstants.WEEK);
    // A clock set back over midnight can make a later set's date the day before.
    long dateBase = localDates.dayOf(counting.at() - ModelConstants.WEEK) - 2;
    for (int i = first; i < counting.size(); i++) {
      LoggedSet set = counting.set(i);
      if (set.warmup()) {
        continue;
      }
      long time = counting.time(i);
      if (firstWorkSet == CountingSets.NEVER) {
        firstWorkSet = time;
      }
      long dateBit = 1L << (localDates.dayOf(time) - dateBase);
      Activations activations = counting.activations(i);
      for (int k = 0; k < activations.size(); k++) {
        int muscle = activations.index(k);
        double activation = activations.value(k);
        sets[muscle] += activation;
        directSets[muscle] += activation == ModelConstants.DIRECT ? 1 : 0;
        if (set.loaded()) {
          volumeKg[muscle] += activation * set.weightKg() * set.reps();
        }
        dates[muscle] |= dateBit;
      }
    }
  }

  /** The index in the counting of the first set of the seven days, warm-ups included. */
  int first() {
    return first;
  }

  /** The instant of the first of the seven days' sets that is no warm-up, or NEVER. */
  long firstWorkSet() {
    return firstWorkSet;
  }

  double sets(int muscle) {
    return sets[muscle];
  }

  Week of(int muscle, double target) {
    return new Week(
        sets[muscle],
        directSets[muscle],
        volumeKg[muscle],
        Long.bitCount(dates[muscle]),
        target,
        Week.Balance.of(sets[muscle], target));
  }
}
