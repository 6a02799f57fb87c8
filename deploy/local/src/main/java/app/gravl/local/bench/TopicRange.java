package app.gravl.local.bench;

import app.gravl.schema.KafkaSettings;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Records of a topic that lie between two moments.
 *
 * @param begin the first offset of each partition
 * @param end behind the last offset of each partition
 */
record TopicRange(Map<TopicPartition, Long> begin, Map<TopicPartition, Long> end) {

  /** The range that ends now. */
  static TopicRange since(Map<TopicPartition, Long> begin, KafkaSettings kafka, String topic) {
    return new TopicRange(begin, ends(kafka, topic));
  }

  /** Where a topic ends now. */
  static Map<TopicPartition, Long> ends(KafkaSettings kafka, String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(kafka)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      return consumer.endOffsets(partitions);
    }
  }

  long records() {
    return end.entrySet().stream()
        .mapToLong(partition -> partition.getValue() - begin.getOrDefault(partition.getKey(), 0L))
        .sum();
  }

  /** With no group: it only reads what it is assigned. */
  static KafkaConsumer<byte[], byte[]> consumer(KafkaSettings kafka) {
    return new KafkaConsumer<>(
        kafka.client(
            Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                // As many as come in one answer: what the job's source hands on at once, too.
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000)),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
