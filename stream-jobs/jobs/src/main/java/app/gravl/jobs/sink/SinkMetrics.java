package app.gravl.jobs.sink;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;

/** What operators watch of the sink. */
final class SinkMetrics {

  final Counter usersWritten;
  final Counter batches;
  final Counter retries;
  final Counter usersGone;
  final Counter poison;

  SinkMetrics(MetricGroup group) {
    MetricGroup sink = group.addGroup("insightSink");
    usersWritten = sink.counter("usersWritten", new SimpleCounter());
    batches = sink.counter("batches", new SimpleCounter());
    retries = sink.counter("retries", new SimpleCounter());
    usersGone = sink.counter("usersGone", new SimpleCounter());
    poison = sink.counter("poison", new SimpleCounter());
  }
}
