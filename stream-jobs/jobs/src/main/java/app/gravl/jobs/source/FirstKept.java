package app.gravl.jobs.source;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;

/**
 * A partition without state begins at the first record that is kept. Unlike Flink's own {@code
 * earliest()} it does not let a consumer jump there from an offset that is not kept any more.
 */
final class FirstKept implements OffsetsInitializer {

  private static final long serialVersionUID = 1;

  @Override
  public Map<TopicPartition, Long> getPartitionOffsets(
      Collection<TopicPartition> partitions, PartitionOffsetsRetriever retriever) {
    // The reader looks where that is, and whether records are missing before it.
    return partitions.stream()
        .collect(
            Collectors.toMap(partition -> partition, p -> KafkaPartitionSplit.EARLIEST_OFFSET));
  }

  /** Flink's interface still speaks in the type that Kafka has given up. */
  @Override
  @SuppressWarnings("deprecation")
  public OffsetResetStrategy getAutoOffsetResetStrategy() {
    return OffsetResetStrategy.NONE;
  }
}
