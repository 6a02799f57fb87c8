package app.gravl.jobs.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;

/**
 * A partition without state begins where it was told to, or at the first record that is kept.
 * Unlike Flink's own {@code earliest()} it does not let a consumer jump there from an offset that
 * is not kept any more.
 */
final class StartingOffsets implements OffsetsInitializer {

  private static final long serialVersionUID = 1;

  private final StartOffsets told;

  StartingOffsets(StartOffsets told) {
    this.told = told;
  }

  @Override
  public Map<TopicPartition, Long> getPartitionOffsets(
      Collection<TopicPartition> partitions, PartitionOffsetsRetriever retriever) {
    return partitions.stream().collect(Collectors.toMap(partition -> partition, this::offset));
  }

  private long offset(TopicPartition partition) {
    List<Long> offsets = told.of(partition.topic());
    // The reader looks where the first is, and whether records are missing before it.
    return partition.partition() < offsets.size()
        ? offsets.get(partition.partition())
        : KafkaPartitionSplit.EARLIEST_OFFSET;
  }

  /** Flink's interface still speaks in the type that Kafka has given up. */
  @Override
  @SuppressWarnings("deprecation")
  public OffsetResetStrategy getAutoOffsetResetStrategy() {
    return OffsetResetStrategy.NONE;
  }
}
