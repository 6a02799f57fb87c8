package app.gravl.jobs.sink;

/** A row of cdc_heartbeat as it arrived. A Flink POJO. */
public final class Heartbeat {

  public int id;

  /** Epoch milliseconds, by the clock of Postgres. */
  public long beatAt;

  /** Of the record that brought it. */
  public long epoch;

  public Heartbeat() {}

  public Heartbeat(int id, long beatAt, long epoch) {
    this.id = id;
    this.beatAt = beatAt;
    this.epoch = epoch;
  }
}
