package app.gravl.jobs.changes;

/**
 * When a record passed the hops before the job, epoch milliseconds, each by that hop's own clock. A
 * Flink POJO. Only what is measured on its way carries it: most changes don't.
 */
public final class HopTimes {

  /** Debezium read it from the WAL; 0 where the record says nothing. */
  public long capturedAt;

  /** It was handed to Kafka; 0 where Kafka says nothing. */
  public long publishedAt;

  public HopTimes() {}

  HopTimes(long capturedAt) {
    this.capturedAt = capturedAt;
  }
}
