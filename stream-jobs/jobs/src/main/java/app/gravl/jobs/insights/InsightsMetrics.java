package app.gravl.jobs.insights;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;

/** What operators watch of the evaluation. */
final class InsightsMetrics {

  private final Counter changes;
  private final Counter evaluations;
  private final Counter ofOldEpochs;
  private final Counter uncovered;
  private final Counter putAside;
  private long lagMillis;

  InsightsMetrics(MetricGroup group) {
    MetricGroup insights = group.addGroup("insights");
    changes = insights.counter("changes", new SimpleCounter());
    evaluations = insights.counter("evaluations", new SimpleCounter());
    ofOldEpochs = insights.counter("changesOfOldEpochs", new SimpleCounter());
    uncovered = insights.counter("rowsWithoutBump", new SimpleCounter());
    putAside = insights.counter("usersPutAside", new SimpleCounter());
    insights.gauge("lagMillis", () -> lagMillis);
  }

  /**
   * @param lag from the change's commit to its arrival here, milliseconds
   */
  void changeArrived(long lag) {
    changes.inc();
    lagMillis = lag;
  }

  void evaluated() {
    evaluations.inc();
  }

  /** A change that the snapshot of the epoch in force replaces. */
  void ofOldEpoch() {
    ofOldEpochs.inc();
  }

  /** Rows that were applied though no bump had followed them. */
  void uncovered(int rows) {
    uncovered.inc(rows);
  }

  /** A user's evaluation that failed. */
  void putAside() {
    putAside.inc();
  }
}
