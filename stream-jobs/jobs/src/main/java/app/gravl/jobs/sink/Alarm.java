package app.gravl.jobs.sink;

import app.gravl.schema.AlarmKind;

/** Something that an operator must know of; kept in stream_alarms, one row a kind. A Flink POJO. */
public final class Alarm {

  /** The text of an {@link AlarmKind}. */
  public String kind = "";

  public String message = "";

  public Alarm() {}

  public Alarm(AlarmKind kind, String message) {
    this.kind = kind.text();
    this.message = message;
  }
}
