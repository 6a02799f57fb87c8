package app.gravl.jobs.deadletter;

import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes records, letters as large as they are, and tells whether all of them are kept. */
public final class KafkaWriter implements AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  /**
   * @param maxBlock how long Kafka may be away before that is an error
   */
  public KafkaWriter(KafkaSettings kafka, Duration maxBlock) {
    producer =
        new KafkaProducer<>(
            kafka.client(
                Map.of(
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    maxBlock.toMillis(),
                    ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                    Topics.MAX_LETTER_BYTES)),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Kept for good when {@link #flush} returns. */
  public void post(ProducerRecord<byte[], byte[]> record) {
    var unused =
        producer.send(
            record,
            (metadata, failed) -> {
              if (failed != null) {
                failure.compareAndSet(null, failed);
              }
            });
  }

  /**
   * @throws KafkaException where one that was posted since the last flush is not kept; others may
   *     be
   */
  public void flush() {
    producer.flush();
    Exception failed = failure.getAndSet(null);
    if (failed != null) {
      throw new KafkaException("a record could not be written: " + failed.getMessage(), failed);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
