package app.gravl.jobs.insights;

import java.util.function.LongSupplier;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;

/** What operators watch of the evaluation. */
final class InsightsMetrics {

  private final Counter changes;
  private final Counter evaluations;
  private final Counter ofOldEpochs;
  private final Counter uncovered;
  private final Counter putAside;

  /**
   * @param committedTo up to which commit changes have come, epoch milliseconds; an instant and not
   *     an age, since an age that nobody measures again stands still
   */
  InsightsMetrics(MetricGroup group, LongSupplier committedTo) {
    MetricGroup insights = group.addGroup("insights");
    changes = insights.counter("changes", new SimpleCounter());
    evaluations = insights.counter("evaluations", new SimpleCounter());
    ofOldEpochs = insights.counter("changesOfOldEpochs", new SimpleCounter());
    uncovered = insights.counter("rowsWithoutBump", new SimpleCounter());
    putAside = insights.counter("usersPutAside", new SimpleCounter());
    insights.gauge("committedToMillis", (Gauge<Long>) committedTo::getAsLong);
  }

  void changeArrived() {
    changes.inc();
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
