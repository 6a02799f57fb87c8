package app.gravl.jobs.changes;

import org.jspecify.annotations.Nullable;

/**
 * When a record passed each hop, epoch milliseconds by that hop's own clock; 0 where that is not
 * known. A Flink POJO. Only what is measured on its way carries it: most changes don't.
 */
public final class HopTimes {

  /** The trace that it belongs to, as W3C writes it; null where it belongs to none. */
  public @Nullable String traceparent;

  public long committedAt;

  /** Debezium read it from the WAL. */
  public long capturedAt;

  /** It was handed to Kafka. */
  public long publishedAt;

  /** The job took it up. */
  public long processedAt;

  public HopTimes() {}

  HopTimes(long committedAt, long capturedAt) {
    this.committedAt = committedAt;
    this.capturedAt = capturedAt;
  }
}
