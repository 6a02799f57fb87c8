package app.gravl.jobs.sink;

/**
 * How often an alarm came since it was last written.
 *
 * @param message the last one
 * @param count at least 1
 */
record AlarmCount(String kind, String message, long count) {

  static AlarmCount once(Alarm alarm) {
    return new AlarmCount(alarm.kind, alarm.message, 1);
  }

  AlarmCount and(AlarmCount later) {
    return new AlarmCount(kind, later.message, count + later.count);
  }
}
