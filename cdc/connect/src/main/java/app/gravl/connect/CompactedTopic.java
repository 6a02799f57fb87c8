package app.gravl.connect;

import app.gravl.schema.KafkaSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A small topic that is read as a whole; of records with the same key the last one counts. */
final class CompactedTopic implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  /** A broker that has just started on a busy machine answers late; to give up ends the start. */
  private static final int ANSWER_MILLIS = 30_000;

  private final KafkaSettings kafka;
  private final String topic;
  private @Nullable Producer<byte[], byte[]> producer;

  CompactedTopic(KafkaSettings kafka, String topic) {
    this.kafka = kafka;
    this.topic = topic;
  }

  /** Hands over the records that are there now, from the first to the last. */
  void readAll(java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    try (Consumer<byte[], byte[]> consumer = ByteConsumers.open(kafka, ANSWER_MILLIS)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(POLL).forEach(reader);
      }
    }
  }

  /**
   * Returns when the record is kept.
   *
   * @param value null: what was there under the key is erased
   */
  void write(byte[] key, byte @Nullable [] value) throws Exception {
    await(send(key, value));
  }

  /** Many can be on their way at once; each is kept when {@link #await} returns. */
  synchronized Future<?> send(byte[] key, byte @Nullable [] value) {
    if (producer == null) {
      producer =
          new KafkaProducer<>(
              kafka.client(
                  Map.of(
                      ProducerConfig.MAX_BLOCK_MS_CONFIG,
                      ANSWER_MILLIS,
                      ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                      ANSWER_MILLIS,
                      ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                      2 * ANSWER_MILLIS)),
              new ByteArraySerializer(),
              new ByteArraySerializer());
    }
    return producer.send(new ProducerRecord<>(topic, key, value));
  }

  static void await(Future<?> sent) throws Exception {
    sent.get(3 * ANSWER_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(1));
    }
  }
}
