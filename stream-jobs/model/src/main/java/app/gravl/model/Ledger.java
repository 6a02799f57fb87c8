package app.gravl.model;

import java.util.Arrays;

/**
 * The sets that count at T, in the order in which every sum runs: by instant, then by log id. Each
 * with the activations of its exercise.
 */
final class Ledger {

  /** Stands for an instant that is not there. */
  static final long NEVER = Long.MIN_VALUE;

  private final long at;
  private final int size;
  private final LoggedSet[] sets;
  private final long[] times;
  private final int[] slots;
  private final Activations[] activations;
  private final int slotCount;
  private final long nextFutureSet;

  Ledger(UserFacts facts, Catalog catalog, long at) {
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
    this.slots = new int[count];
    this.activations = new Activations[count];
    OwnExercises own = new OwnExercises(facts, catalog.exerciseCount());
    this.slotCount = catalog.exerciseCount() + own.size();
    for (int i = 0; i < count; i++) {
      LoggedSet set = counting[i];
      times[i] = set.performedAt();
      if (i > 0 && counting[i - 1].exerciseId() == set.exerciseId()) {
        slots[i] = slots[i - 1];
        activations[i] = activations[i - 1];
        continue;
      }
      int slot = catalog.slotOf(set.exerciseId());
      if (slot >= 0) {
        slots[i] = slot;
        activations[i] = catalog.activations(slot);
      } else {
        slots[i] = own.slotOf(set.exerciseId());
        activations[i] = own.activations(slots[i]);
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

  /** Which exercise: 0 to {@link #slotCount()}, or -1 for one that nobody knows. */
  int slot(int index) {
    return slots[index];
  }

  int slotCount() {
    return slotCount;
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

  /** The user's own exercises, in slots behind those of the catalog. */
  private static final class OwnExercises {

    private final long[] ids;
    private final Exercise[] exercises;
    private final int firstSlot;

    OwnExercises(UserFacts facts, int firstSlot) {
      this.firstSlot = firstSlot;
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

    int slotOf(long exerciseId) {
      int index = Arrays.binarySearch(ids, exerciseId);
      return index < 0 ? -1 : firstSlot + index;
    }

    Activations activations(int slot) {
      return slot < 0 ? Activations.NONE : exercises[slot - firstSlot].activations();
    }
  }
}
