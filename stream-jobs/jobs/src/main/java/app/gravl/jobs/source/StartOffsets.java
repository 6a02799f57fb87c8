package app.gravl.jobs.source;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Where the partitions of topics are read from by a job that has no offsets of its own yet.
 *
 * @param byTopic by topic, of each partition in turn; topics that are not named are read from the
 *     first record that is kept
 */
public record StartOffsets(Map<String, List<Long>> byTopic) implements Serializable {

  /** From the first record that is kept. */
  public static final StartOffsets NONE = new StartOffsets(Map.of());

  public StartOffsets {
    byTopic = Map.copyOf(byTopic);
  }

  /** Whether whoever reads from here is to have the state of what stands before. */
  public boolean isTold() {
    return !byTopic.isEmpty();
  }

  /** Of the topic's partitions in turn. */
  public List<Long> of(String topic) {
    return byTopic.getOrDefault(topic, List.of());
  }
}
