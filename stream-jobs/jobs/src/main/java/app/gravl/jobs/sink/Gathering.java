package app.gravl.jobs.sink;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What waits to be written. Insights are taken in generations: all that came while the last
 * generation was written is the next one. So nobody waits longer than a generation takes, however
 * many come, and signals are handed out with the last batch of theirs: whatever came before them
 * has been taken by then. Not thread-safe.
 */
final class Gathering {

  /**
   * @param insights sorted by user, each user once
   * @param signals to be written after these insights; mostly none
   */
  record Batch(List<InsightRows> insights, Signals signals) {}

  private final int batchUsers;

  // Sorted by user: batches lock rows in one order, so writers can't deadlock.
  private TreeMap<Long, InsightRows> current = new TreeMap<>();
  private TreeMap<Long, InsightRows> next = new TreeMap<>();
  private Signals currentSignals = new Signals();
  private Signals nextSignals = new Signals();

  /**
   * @param batchUsers in a batch, at the most
   */
  Gathering(int batchUsers) {
    this.batchUsers = batchUsers;
  }

  void add(SinkEntry entry) {
    if (entry.insights != null) {
      // Of a user who comes twice before their turn the last state only.
      InsightRows insights = entry.insights;
      if (current.replace(insights.userId, insights) == null) {
        next.put(insights.userId, insights);
      }
    }
    if (entry.heartbeat != null) {
      nextSignals.add(entry.heartbeat);
    }
    if (entry.alarm != null) {
      nextSignals.add(entry.alarm);
    }
  }

  /** Users who wait. */
  int size() {
    return current.size() + next.size();
  }

  boolean isEmpty() {
    return size() == 0 && currentSignals.isEmpty() && nextSignals.isEmpty();
  }

  /** The next batch; without anything where nothing waits. */
  Batch take() {
    if (current.isEmpty()) {
      TreeMap<Long, InsightRows> emptied = current;
      current = next;
      next = emptied;
      currentSignals.addAll(nextSignals);
      nextSignals = new Signals();
    }
    List<InsightRows> insights = new ArrayList<>(Math.min(current.size(), batchUsers));
    while (insights.size() < batchUsers && !current.isEmpty()) {
      insights.add(current.pollFirstEntry().getValue());
    }
    Signals signals = new Signals();
    if (current.isEmpty()) {
      signals = currentSignals;
      currentSignals = new Signals();
    }
    return new Batch(insights, signals);
  }
}
