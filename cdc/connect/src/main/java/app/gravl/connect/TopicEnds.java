package app.gravl.connect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** Where the partitions of topics end: the offset of the next record to come. */
final class TopicEnds {

  private static final int ANSWER_SECONDS = 10;

  private final Admin kafka;
  private final List<String> topics;

  TopicEnds(Admin kafka, List<String> topics) {
    this.kafka = kafka;
    this.topics = List.copyOf(topics);
  }

  /**
   * @return by topic, of each of its partitions in turn
   * @throws java.util.concurrent.ExecutionException where Kafka does not answer
   */
  Map<String, List<Long>> now() throws Exception {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    Map<String, TopicDescription> described =
        kafka.describeTopics(topics).allTopicNames().get(ANSWER_SECONDS, TimeUnit.SECONDS);
    for (TopicDescription topic : described.values()) {
      for (TopicPartitionInfo partition : topic.partitions()) {
        asked.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest());
      }
    }
    Map<String, TreeMap<Integer, Long>> ends = new TreeMap<>();
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
        kafka.listOffsets(asked).all().get(ANSWER_SECONDS, TimeUnit.SECONDS).entrySet()) {
      ends.computeIfAbsent(end.getKey().topic(), topic -> new TreeMap<>())
          .put(end.getKey().partition(), end.getValue().offset());
    }
    Map<String, List<Long>> inTurn = new TreeMap<>();
    ends.forEach((topic, partitions) -> inTurn.put(topic, new ArrayList<>(partitions.values())));
    return inTurn;
  }
}
