package app.gravl.api.ops.topic;

import app.gravl.api.ops.hop.HopSilent;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far the job has read. */
@FunctionalInterface
public interface Positions {

  /**
   * The offset of the last record that it has read, by partition; without those of which it has
   * read none.
   */
  Map<TopicPartition, Long> read() throws HopSilent, InterruptedException;
}
