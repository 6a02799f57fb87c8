package app.gravl.connect;

import app.gravl.schema.KafkaSettings;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Consumers that only look: they belong to no group, commit nothing and make no topic. */
final class ByteConsumers {

  private ByteConsumers() {}

  /**
   * @param answerMillis how long a broker may take to answer
   */
  static Consumer<byte[], byte[]> open(KafkaSettings kafka, int answerMillis) {
    return new KafkaConsumer<>(
        kafka.client(
            Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                // What was taken away under a reader is no news any more.
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                answerMillis)),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
