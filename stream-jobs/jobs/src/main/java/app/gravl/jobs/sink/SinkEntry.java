package app.gravl.jobs.sink;

import org.jspecify.annotations.Nullable;

/**
 * What the sink writes: one of a user's insights, a heartbeat that came the whole way, an alarm. A
 * Flink POJO, hence the public fields and the empty constructor.
 */
public final class SinkEntry {

  public @Nullable InsightRows insights;
  public @Nullable Heartbeat heartbeat;
  public @Nullable Alarm alarm;

  public SinkEntry() {}

  public static SinkEntry of(InsightRows insights) {
    SinkEntry entry = new SinkEntry();
    entry.insights = insights;
    return entry;
  }

  public static SinkEntry of(Heartbeat heartbeat) {
    SinkEntry entry = new SinkEntry();
    entry.heartbeat = heartbeat;
    return entry;
  }

  public static SinkEntry of(Alarm alarm) {
    SinkEntry entry = new SinkEntry();
    entry.alarm = alarm;
    return entry;
  }
}
