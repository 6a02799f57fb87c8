package app.gravl.jobs.intake;

import org.jspecify.annotations.Nullable;

/**
 * A Kafka record, unread; or the news that its partition is read from here on. A Flink POJO, hence
 * the public fields and the empty constructor.
 */
public final class RawRecord {

  public String topic = "";
  public int partition;
  public long offset;
  public byte @Nullable [] key;
  public byte @Nullable [] value;

  /** When it was handed to Kafka, epoch milliseconds. */
  public long publishedAt;

  /** Put back by hand: it may be of any age. */
  public boolean replayed;

  /** No record: what is read next in the partition has this {@link #offset}. */
  public @Nullable Opening opening;

  public RawRecord() {}

  public RawRecord(
      String topic, int partition, long offset, byte @Nullable [] key, byte @Nullable [] value) {
    this.topic = topic;
    this.partition = partition;
    this.offset = offset;
    this.key = key;
    this.value = value;
  }

  public static RawRecord opening(String topic, int partition, long offset, Opening opening) {
    RawRecord record = new RawRecord(topic, partition, offset, null, null);
    record.opening = opening;
    return record;
  }

  /** For people. */
  String place() {
    return topic + "-" + partition + "@" + offset;
  }
}
