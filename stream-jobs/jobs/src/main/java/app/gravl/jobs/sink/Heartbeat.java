package app.gravl.jobs.sink;

/** A row of cdc_heartbeat as it arrived. A Flink POJO. */
public final class Heartbeat {

  public int id;

  /** Epoch milliseconds, by the clock of Postgres. */
  public long beatAt;

  /** Of the record that brought it. */
  public long epoch;

  /**
   * When it passed each hop, epoch milliseconds by that hop's clock; 0 where that is not known:
   * Debezium read it, it was handed to Kafka, the job took it up.
   */
  public long capturedAt;

  public long publishedAt;
  public long processedAt;

  public Heartbeat() {}

  public Heartbeat(int id, long beatAt, long epoch) {
    this.id = id;
    this.beatAt = beatAt;
    this.epoch = epoch;
  }

  public Heartbeat passed(long capturedAt, long publishedAt, long processedAt) {
    this.capturedAt = capturedAt;
    this.publishedAt = publishedAt;
    this.processedAt = processedAt;
    return this;
  }
}
