package app.gravl.jobs.sink;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Users whose insights come from the future, for the machine that evaluated them has a wrong clock.
 * What is a little ahead is written when its time has come; what is far ahead never, for by then
 * the job has been asked to evaluate the user anew.
 */
final class Ahead {

  /** Insights that are kept; of users beyond, only that they are missing. */
  private static final int MAX_KEPT = 500;

  private final TreeMap<Long, InsightRows> kept = new TreeMap<>();
  private final TreeSet<Long> users = new TreeSet<>();

  /**
   * @return whether they were not known to be ahead
   */
  boolean add(InsightRows rows) {
    if (kept.containsKey(rows.userId) || kept.size() < MAX_KEPT) {
      kept.put(rows.userId, rows);
    }
    return users.add(rows.userId);
  }

  /** Their insights are written, or they are gone. */
  void settle(long userId) {
    if (users.remove(userId)) {
      kept.remove(userId);
    }
  }

  /**
   * @return sorted by user
   */
  List<InsightRows> upTo(long latestEvaluation) {
    return kept.values().stream().filter(rows -> rows.evaluatedAt <= latestEvaluation).toList();
  }

  Collection<Long> users() {
    return List.copyOf(users);
  }

  int size() {
    return users.size();
  }

  boolean isEmpty() {
    return users.isEmpty();
  }
}
