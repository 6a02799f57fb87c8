package app.gravl.jobs.insights;

import app.gravl.jobs.sink.Alarm;
import app.gravl.jobs.sink.SinkEntry;
import app.gravl.schema.AlarmKind;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Alarms on their way to Postgres and the log, each kind at most once in some seconds. */
final class Alarms {

  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
  private static final long QUIET_MILLIS = 10_000;

  private final Map<AlarmKind, Long> raisedAt = new EnumMap<>(AlarmKind.class);

  /**
   * @param now epoch milliseconds
   */
  void raise(AlarmKind kind, String message, long now, Collector<SinkEntry> out) {
    Long last = raisedAt.get(kind);
    if (last != null && now >= last && now - last < QUIET_MILLIS) {
      return;
    }
    raisedAt.put(kind, now);
    LOG.error("{}: {}", kind.text(), message);
    out.collect(SinkEntry.of(new Alarm(kind, message)));
  }
}
