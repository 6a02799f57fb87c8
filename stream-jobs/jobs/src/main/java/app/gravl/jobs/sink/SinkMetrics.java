package app.gravl.jobs.sink;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;

/** What operators watch of the sink. */
final class SinkMetrics {

  /** SQLSTATE classes that have a counter of their own; bounded, whatever a server sends. */
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("08", "connection"),
          Map.entry("22", "value"),
          Map.entry("23", "constraint"),
          Map.entry("25", "read_only"),
          Map.entry("28", "authorization"),
          Map.entry("40", "rollback"),
          Map.entry("42", "schema_or_grant"),
          Map.entry("53", "resources"),
          Map.entry("55", "not_available"),
          Map.entry("57", "intervention"),
          Map.entry("58", "system"));

  final Counter usersWritten;
  final Counter batches;
  final Counter retries;
  final Counter usersGone;
  final Counter poison;

  /** Insights that are older than those that stand: replays, and writers that were thought dead. */
  final Counter refused;

  final Counter heartbeats;

  /** Spent in batches so far, microseconds: divided by their number, how long one takes. */
  final Counter batchMicros;

  private final MetricGroup group;
  private final Map<String, Counter> retriesByClass = new ConcurrentHashMap<>();
  private final AtomicLong waitingSeconds = new AtomicLong();
  private final AtomicLong ahead = new AtomicLong();

  SinkMetrics(MetricGroup parent) {
    group = parent.addGroup("insightSink");
    usersWritten = counter("usersWritten");
    batches = counter("batches");
    retries = counter("retries");
    usersGone = counter("usersGone");
    poison = counter("poison");
    refused = counter("refused");
    heartbeats = counter("heartbeats");
    batchMicros = counter("batchMicros");
    group.gauge("waitingSeconds", (Gauge<Long>) waitingSeconds::get);
    group.gauge("usersAhead", (Gauge<Long>) ahead::get);
  }

  private Counter counter(String name) {
    return group.counter(name, new SimpleCounter());
  }

  void retried(String sqlStateClass) {
    retries.inc();
    retriesByClass
        .computeIfAbsent(
            CLASSES.getOrDefault(sqlStateClass, "other"),
            name -> group.addGroup("cause", name).counter("retriesByCause", new SimpleCounter()))
        .inc();
  }

  /**
   * @param queued users whose insights wait for their batch
   */
  void watch(IntSupplier queued) {
    group.gauge("queued", (Gauge<Integer>) queued::getAsInt);
  }

  /** How long insights have waited now; 0 where they don't. */
  void waits(long seconds) {
    waitingSeconds.set(seconds);
  }

  long waitingSeconds() {
    return waitingSeconds.get();
  }

  long retriesFor(String cause) {
    Counter counter = retriesByClass.get(cause);
    return counter == null ? 0 : counter.getCount();
  }

  /** Users whose insights come from the future. */
  void usersAhead(long users) {
    ahead.set(users);
  }

  long usersAhead() {
    return ahead.get();
  }
}
