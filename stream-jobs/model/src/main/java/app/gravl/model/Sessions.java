package app.gravl.model;

import static app.gravl.model.ModelConstants.HOUR;

import java.util.Arrays;

/**
 * The counting sets cut into sessions, oldest first: a long gap ends one, and so does its length.
 * By gaps and not by dates, so that training over midnight is one session and no time zone matters.
 */
final class Sessions {

  private final CountingSets counting;
  private final int[] sessionOf;
  private final int[] firstSets;

  Sessions(CountingSets counting, Parameters parameters) {
    this.counting = counting;
    double gap = parameters.get(Parameter.SESSION_GAP_HOURS) * HOUR;
    double length = parameters.get(Parameter.SESSION_MAX_HOURS) * HOUR;
    this.sessionOf = new int[counting.size()];
    int[] first = new int[counting.size()];
    int count = 0;
    for (int i = 0; i < counting.size(); i++) {
      if (i == 0
          || counting.time(i) - counting.time(i - 1) >= gap
          || counting.time(i) - counting.time(first[count - 1]) >= length) {
        first[count++] = i;
      }
      sessionOf[i] = count - 1;
    }
    this.firstSets = Arrays.copyOf(first, count);
  }

  int count() {
    return firstSets.length;
  }

  /** The session of a set, by its index among the counting ones. */
  int of(int set) {
    return sessionOf[set];
  }

  int firstSet(int session) {
    return firstSets[session];
  }

  int lastSet(int session) {
    return session + 1 < firstSets.length ? firstSets[session + 1] - 1 : counting.size() - 1;
  }

  long start(int session) {
    return counting.time(firstSet(session));
  }

  long end(int session) {
    return counting.time(lastSet(session));
  }
}
