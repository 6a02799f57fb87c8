package app.gravl.model;

import java.util.Arrays;

/**
 * The sets that count at T, in the order in which every sum runs: by instant, then by log id. Each
 * with the activations of its exercise.
 */
final class CountingSets {

  /** Stands for an instant that is not there. */
  static final long NEVER = Long.MIN_VALUE;

  private final long at;
  private final int size;
  private final LoggedSet[] sets;
  private final long[] times;
  private final int[] exerciseIndexes;
  private final Activations[] activations;
  private final int exerciseCount;
  private final long nextFutureSet;

  CountingSets(UserFacts facts, Catalog catalog, long at) {
    this.at = at;
    LoggedSet[] counting = new LoggedSet[facts.sets().size()];
    long horizon = at - ModelConstants.COUNTING_WINDOW;
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
    this.activations = new Activations[count];
    OwnExercises own = new OwnExercises(facts, catalog.exerciseCount());
    this.exerciseCount = catalog.exerciseCount() + own.size();
    for (int i = 0; i < count; i++) {
      LoggedSet set = counting[i];
      times[i] = set.performedAt();
      if (i > 0 && counting[i - 1].exerciseId() == set.exerciseId()) {
        exerciseIndexes[i] = exerciseIndexes[i - 1];
        activations[i] = activations[i - 1];
        continue;
      }
      int exercise = catalog.exerciseIndexOf(set.exerciseId());
      if (exercise >= 0) {
        exerciseIndexes[i] = exercise;
        activations[i] = catalog.activations(exercise);
      } else {
        exerciseIndexes[i] = own.exerciseIndexOf(set.exerciseId());
        activations[i] = own.activations(exerciseIndexes[i]);
      }
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

  Activations activations(int index) {
    return activations[index];
  }

  /** Which exercise: 0 to {@link #exerciseCount()}, or -1 for one that nobody knows. */
  int exerciseIndex(int index) {
    return exerciseIndexes[index];
  }

  int exerciseCount() {
    return exerciseCount;
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

  /** The user's own exercises, in exerciseIndexes behind those of the catalog. */
  private static final class OwnExercises {

    private final long[] ids;
    private final Exercise[] exercises;
    private final int firstIndex;

    OwnExercises(UserFacts facts, int firstIndex) {
      this.firstIndex = firstIndex;
      this.ids = new long[facts.ownExercises().size()];
      int count = 0;
      if (ids.length > 0) {
        for (Long id : facts.ownExercises().keySet()) {
          ids[count++] = id;
        }
        Arrays.sort(ids);
      }
      this.exercises = new Exercise[ids.length];
      for (int i = 0; i < ids.length; i++) {
        exercises[i] = facts.ownExercises().get(ids[i]);
      }
    }

    int size() {
      return ids.length;
    }

    int exerciseIndexOf(long exerciseId) {
      int index = Arrays.binarySearch(ids, exerciseId);
      return index < 0 ? -1 : firstIndex + index;
    }

    Activations activations(int exercise) {
      return exercise < 0 ? Activations.NONE : exercises[exercise - firstIndex].activations();
    }
  }
}
