package app.gravl.jobs.insights;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;

/** What operators watch of the evaluation. */
final class InsightsMetrics {

  private final Counter changes;
  private final Counter evaluations;
  private long lagMillis;

  InsightsMetrics(MetricGroup group) {
    MetricGroup insights = group.addGroup("insights");
    changes = insights.counter("changes", new SimpleCounter());
    evaluations = insights.counter("evaluations", new SimpleCounter());
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
}
