package app.gravl.jobs.intake;

import app.gravl.jobs.deadletter.LetterHeaders;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hands records on as they are: reading them happens behind the source, where it may fail. */
public final class RawRecords implements KafkaRecordDeserializationSchema<RawRecord> {

  private static final long serialVersionUID = 1;

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<RawRecord> out) {
    RawRecord raw =
        new RawRecord(
            record.topic(), record.partition(), record.offset(), record.key(), record.value());
    raw.publishedAt = record.timestamp();
    raw.replayed = record.headers().lastHeader(LetterHeaders.REPLAY_OF) != null;
    out.collect(raw);
  }

  @Override
  public TypeInformation<RawRecord> getProducedType() {
    return TypeInformation.of(RawRecord.class);
  }
}
