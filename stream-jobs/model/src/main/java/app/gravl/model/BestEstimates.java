package app.gravl.model;

import static app.gravl.model.ModelConstants.E1RM_MAX_REPS;
import static app.gravl.model.ModelConstants.E1RM_WINDOW;
import static app.gravl.model.ModelConstants.EPLEY_REPS;

/**
 * The best estimated one-repetition maximum (e1RM) of the same exercise in the 84 days up to each
 * set, sets of the same instant included.
 *
 * <p>In linear time: one queue per exercise, threaded through the sets, of estimates that fall from
 * head to tail. A better estimate drives out all before it; what is too old leaves at the head.
 */
final class BestEstimates {

  /** No set says anything about the maximum. */
  static final double NONE = 0;

  private final Ledger ledger;
  private final double[] estimate;
  // Index + 1 of a set's neighbours in its queue and of each queue's ends; 0: there is none.
  private final int[] next;
  private final int[] previous;
  private final int[] heads;
  private final int[] tails;

  private BestEstimates(Ledger ledger) {
    this.ledger = ledger;
    this.estimate = new double[ledger.size()];
    this.next = new int[ledger.size()];
    this.previous = new int[ledger.size()];
    this.heads = new int[ledger.slotCount()];
    this.tails = new int[ledger.slotCount()];
  }

  /** The e1RM in kg, or {@link #NONE}, for each set from an index on. */
  static double[] of(Ledger ledger, int first) {
    return new BestEstimates(ledger).from(first);
  }

  private double[] from(int first) {
    int size = ledger.size();
    double[] best = new double[size - first];
    int end;
    for (int start = 0; start < size; start = end) {
      long time = ledger.time(start);
      for (end = start; end < size && ledger.time(end) == time; end++) {
        LoggedSet set = ledger.set(end);
        if (ledger.slot(end) >= 0 && set.loaded() && set.reps() <= E1RM_MAX_REPS && !set.warmup()) {
          add(end, set);
        }
      }
      for (int i = Math.max(start, first); i < end; i++) {
        if (ledger.slot(i) >= 0) {
          best[i - first] = bestAt(time, ledger.slot(i));
        }
      }
    }
    return best;
  }

  private void add(int index, LoggedSet set) {
    int slot = ledger.slot(index);
    // Epley
    double value =
        set.reps() == 1 ? set.weightKg() : set.weightKg() * (1 + set.reps() / EPLEY_REPS);
    int tail = tails[slot];
    while (tail != 0 && estimate[tail - 1] <= value) {
      tail = previous[tail - 1];
    }
    estimate[index] = value;
    previous[index] = tail;
    tails[slot] = index + 1;
    if (tail == 0) {
      heads[slot] = index + 1;
    } else {
      next[tail - 1] = index + 1;
    }
  }

  private double bestAt(long time, int slot) {
    int head = heads[slot];
    while (head != 0 && ledger.time(head - 1) < time - E1RM_WINDOW) {
      head = next[head - 1];
    }
    heads[slot] = head;
    if (head == 0) {
      tails[slot] = 0;
      return NONE;
    }
    previous[head - 1] = 0;
    return estimate[head - 1];
  }
}
