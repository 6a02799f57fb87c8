package app.gravl.model;

import java.util.Arrays;

/**
 * The sets that count at T, in the order in which every sum runs: by instant, then by log id. Each
 * with its exercise, what it moved and how its work is measured.
 */
final class CountingSets {

  /** Stands for an instant that is not there. */
  static final long NEVER = Long.MIN_VALUE;

  private final long at;
  private final int size;
  private final LoggedSet[] sets;
  private final long[] times;
  private final int[] exerciseIndexes;
  private final Exercises exercises;
  private final double[] loads;
  private final SetKind[] kinds;
  private final long nextFutureSet;

  CountingSets(UserFacts facts, Exercises exercises, Parameters parameters, long at) {
    this(facts, exercises, parameters, at, at - ModelConstants.COUNTING_WINDOW);
  }

  /**
   * @param horizon sets up to this instant don't count
   */
  CountingSets(UserFacts facts, Exercises exercises, Parameters parameters, long at, long horizon) {
    this.at = at;
    this.exercises = exercises;
    LoggedSet[] counting = new LoggedSet[facts.sets().size()];
    long future = NEVER;
    int count = 0;
    boolean sorted = true;
    for (LoggedSet set : facts.sets()) {
      long time = set.performedAt();
      if (time > horizon && set.valid()) {
        if (time > at) {
          future = future == NEVER ? time : Math.min(future, time);
        } else {
          sorted &= count == 0 || LoggedSet.ORDER.compare(counting[count - 1], set) <= 0;
          counting[count++] = set;
        }
      }
    }
    if (!sorted) {
      Arrays.sort(counting, 0, count, LoggedSet.ORDER);
    }
    this.nextFutureSet = future;
    this.size = count;
    this.sets = counting;
    this.times = new long[count];
    this.exerciseIndexes = new int[count];
    this.loads = new double[count];
    this.kinds = new SetKind[count];
    Loads load = new Loads(facts.preferences(), parameters);
    for (int i = 0; i < count; i++) {
      LoggedSet set = counting[i];
      times[i] = set.performedAt();
      exerciseIndexes[i] =
          i > 0 && counting[i - 1].exerciseId() == set.exerciseId()
              ? exerciseIndexes[i - 1]
              : exercises.indexOf(set.exerciseId());
      Exercise exercise = exercises.at(exerciseIndexes[i]);
      loads[i] = load.of(set, exercise);
      kinds[i] = SetKind.of(set, exercise);
    }
  }

  long at() {
    return at;
  }

  int size() {
    return size;
  }

  LoggedSet set(int index) {
    return sets[index];
  }

  long time(int index) {
    return times[index];
  }

  /** Which exercise: 0 to {@link #exerciseCount()}, or -1 for one that nobody knows. */
  int exerciseIndex(int index) {
    return exerciseIndexes[index];
  }

  int exerciseCount() {
    return exercises.size();
  }

  Exercise exercise(int index) {
    return exercises.at(exerciseIndexes[index]);
  }

  Activations activations(int index) {
    return exercise(index).activations();
  }

  /** The index of the equipment that it was done on, or -1. */
  int equipment(int index) {
    return exercises.equipmentOf(exerciseIndexes[index]);
  }

  /** What it moved in kg, or {@link Loads#NONE}. */
  double loadKg(int index) {
    return loads[index];
  }

  SetKind kind(int index) {
    return kinds[index];
  }

  /** Whether it is counted as a set of training: no warm-up and no cardio. */
  boolean strength(int index) {
    return kinds[index] != SetKind.CARDIO && !sets[index].warmup();
  }

  /** The instant of the earliest set that doesn't count yet but will, or {@link #NEVER}. */
  long nextFutureSet() {
    return nextFutureSet;
  }

  /** The index of the first set at or after an instant; {@link #size()} if there is none. */
  int firstFrom(long instant) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] < instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
