package app.gravl.model;

import static app.gravl.model.ModelConstants.E1RM_WINDOW;

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

  private final CountingSets counting;
  private final Epley epley;
  private final double[] estimate;
  // Index + 1 of a set's neighbours in its queue and of each queue's ends; 0: there is none.
  private final int[] next;
  private final int[] previous;
  private final int[] heads;
  private final int[] tails;

  private BestEstimates(CountingSets counting, Parameters parameters) {
    this.counting = counting;
    this.epley = new Epley(counting, parameters);
    this.estimate = new double[counting.size()];
    this.next = new int[counting.size()];
    this.previous = new int[counting.size()];
    this.heads = new int[counting.exerciseCount()];
    this.tails = new int[counting.exerciseCount()];
  }

  /** The e1RM in kg, or {@link #NONE}, for each set from an index on. */
  static double[] of(CountingSets counting, Parameters parameters, int first) {
    return new BestEstimates(counting, parameters).from(first);
  }

  private double[] from(int first) {
    int size = counting.size();
    double[] best = new double[size - first];
    int end;
    for (int start = 0; start < size; start = end) {
      long time = counting.time(start);
      for (end = start; end < size && counting.time(end) == time; end++) {
        if (counting.exerciseIndex(end) >= 0 && epley.qualifies(end)) {
          add(end, counting.exerciseIndex(end));
        }
      }
      for (int i = Math.max(start, first); i < end; i++) {
        if (counting.exerciseIndex(i) >= 0) {
          best[i - first] = bestAt(time, counting.exerciseIndex(i));
        }
      }
    }
    return best;
  }

  private void add(int index, int exercise) {
    double value = epley.of(index);
    int tail = tails[exercise];
    while (tail != 0 && estimate[tail - 1] <= value) {
      tail = previous[tail - 1];
    }
    estimate[index] = value;
    previous[index] = tail;
    tails[exercise] = index + 1;
    if (tail == 0) {
      heads[exercise] = index + 1;
    } else {
      next[tail - 1] = index + 1;
    }
  }

  private double bestAt(long time, int exercise) {
    int head = heads[exercise];
    while (head != 0 && counting.time(head - 1) < time - E1RM_WINDOW) {
      head = next[head - 1];
    }
    heads[exercise] = head;
    if (head == 0) {
      tails[exercise] = 0;
      return NONE;
    }
    previous[head - 1] = 0;
    return estimate[head - 1];
  }
}
