package app.gravl.jobs.intake;

import org.jspecify.annotations.Nullable;

/** A Kafka record, unread. A Flink POJO, hence the public fields and the empty constructor. */
public final class RawRecord {

  public String topic = "";
  public int partition;
  public long offset;
  public byte @Nullable [] key;
  public byte @Nullable [] value;

  public RawRecord() {}

  public RawRecord(
      String topic, int partition, long offset, byte @Nullable [] key, byte @Nullable [] value) {
    this.topic = topic;
    this.partition = partition;
    this.offset = offset;
    this.key = key;
    this.value = value;
  }
}
