package app.gravl.local.lag;

import app.gravl.jobs.InsightsJob;
import app.gravl.local.CliFailure;
import app.gravl.schema.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What lies in Kafka between the change stream and the job.
 *
 * @param topics one entry each
 */
record KafkaLag(List<Topic> topics) {

  /**
   * @param uncheckpointed records since the job's last checkpoint; it may well have applied them,
   *     and would read them again after a crash
   * @param deadLetters that are kept, put back or not
   */
  record Topic(String topic, long uncheckpointed, long deadLetters) {}

  private static final int ANSWER_SECONDS = 10;
  private static final List<String> READ = List.of(Topics.USER_CHANGES, Topics.CATALOG_CHANGES);

  /**
   * @throws CliFailure where Kafka does not answer
   */
  static KafkaLag read(String bootstrapServers) throws InterruptedException {
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) TimeUnit.SECONDS.toMillis(ANSWER_SECONDS),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) TimeUnit.SECONDS.toMillis(ANSWER_SECONDS)))) {
      return read(admin);
    } catch (ExecutionException | TimeoutException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new CliFailure(
          "Kafka at " + bootstrapServers + " does not answer: " + cause.getMessage());
    }
  }

  private static KafkaLag read(Admin admin)
      throws ExecutionException, InterruptedException, TimeoutException {
    List<TopicPartition> partitions = partitions(admin);
    Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
    Map<TopicPartition, Long> starts = offsets(admin, partitions, OffsetSpec.earliest());
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin
            .listConsumerGroupOffsets(InsightsJob.NAME)
            .partitionsToOffsetAndMetadata()
            .get(ANSWER_SECONDS, TimeUnit.SECONDS);
    List<Topic> topics = new ArrayList<>();
    for (String topic : READ) {
      long uncheckpointed = 0;
      long letters = 0;
      for (TopicPartition partition : partitions) {
        long start = starts.getOrDefault(partition, 0L);
        long end = ends.getOrDefault(partition, 0L);
        OffsetAndMetadata stored = committed.get(partition);
        if (partition.topic().equals(topic)) {
          uncheckpointed += end - (stored == null ? start : stored.offset());
        } else if (partition.topic().equals(topic + Topics.DEAD_LETTER_SUFFIX)) {
          letters += end - start;
        }
      }
      topics.add(new Topic(topic, uncheckpointed, letters));
    }
    return new KafkaLag(topics);
  }

  private static List<TopicPartition> partitions(Admin admin)
      throws ExecutionException, InterruptedException, TimeoutException {
    List<String> names = new ArrayList<>(READ);
    READ.forEach(topic -> names.add(topic + Topics.DEAD_LETTER_SUFFIX));
    List<TopicPartition> partitions = new ArrayList<>();
    for (TopicDescription topic :
        admin
            .describeTopics(names)
            .allTopicNames()
            .get(ANSWER_SECONDS, TimeUnit.SECONDS)
            .values()) {
      topic
          .partitions()
          .forEach(
              partition -> partitions.add(new TopicPartition(topic.name(), partition.partition())));
    }
    return partitions;
  }

  private static Map<TopicPartition, Long> offsets(
      Admin admin, List<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, which));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> answer :
        admin.listOffsets(asked).all().get(ANSWER_SECONDS, TimeUnit.SECONDS).entrySet()) {
      offsets.put(answer.getKey(), answer.getValue().offset());
    }
    return offsets;
  }
}
