package app.gravl.jobs.sink;

import java.util.List;
import java.util.TreeMap;

/** What is written beside insights: of each heartbeat the last, of each kind of alarm one. */
final class Signals {

  // Sorted: writers lock rows in one order, so they can't deadlock.
  private final TreeMap<Integer, Heartbeat> heartbeats = new TreeMap<>();
  private final TreeMap<String, AlarmCount> alarms = new TreeMap<>();

  void add(Heartbeat heartbeat) {
    heartbeats.put(heartbeat.id, heartbeat);
  }

  void add(Alarm alarm) {
    alarms.merge(alarm.kind, AlarmCount.once(alarm), AlarmCount::and);
  }

  void addAll(Signals later) {
    heartbeats.putAll(later.heartbeats);
    later.alarms.forEach((kind, alarm) -> alarms.merge(kind, alarm, AlarmCount::and));
  }

  boolean isEmpty() {
    return heartbeats.isEmpty() && alarms.isEmpty();
  }

  List<Heartbeat> heartbeats() {
    return List.copyOf(heartbeats.values());
  }

  List<AlarmCount> alarms() {
    return List.copyOf(alarms.values());
  }

  void heartbeatsAreWritten() {
    heartbeats.clear();
  }

  void alarmsAreWritten() {
    alarms.clear();
  }
}
