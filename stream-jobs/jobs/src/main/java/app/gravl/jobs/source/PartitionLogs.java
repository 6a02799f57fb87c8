package app.gravl.jobs.source;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Looks up what the brokers hold. */
@FunctionalInterface
interface PartitionLogs extends Serializable {

  /**
   * @return of each of the partitions
   * @throws IllegalStateException where the brokers don't tell
   */
  Map<TopicPartition, PartitionLog> of(Collection<TopicPartition> partitions);
}
