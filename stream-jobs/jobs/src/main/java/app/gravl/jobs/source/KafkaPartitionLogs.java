package app.gravl.jobs.source;

import app.gravl.schema.KafkaRefusal;
import app.gravl.schema.KafkaSettings;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka, with a connection of its own each time: it happens at starts only. */
final class KafkaPartitionLogs implements PartitionLogs {

  private static final long serialVersionUID = 2;

  private final KafkaSettings kafka;

  KafkaPartitionLogs(KafkaSettings kafka) {
    this.kafka = kafka;
  }

  @Override
  public Map<TopicPartition, PartitionLog> of(Collection<TopicPartition> partitions) {
    try (Admin admin = Admin.create(kafka.client())) {
      return read(admin, partitions);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking Kafka for offsets", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          KafkaRefusal.of(e).orElse("Kafka does not tell the offsets of " + partitions), e);
    }
  }

  private static Map<TopicPartition, PartitionLog> read(
      Admin admin, Collection<TopicPartition> partitions)
      throws InterruptedException, ExecutionException {
    Map<String, TopicDescription> topics =
        admin
            .describeTopics(partitions.stream().map(TopicPartition::topic).distinct().toList())
            .allTopicNames()
            .get();
    Map<TopicPartition, Long> firsts = offsets(admin, partitions, OffsetSpec.earliest());
    // Asked last: an end is never before its first.
    Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
    return partitions.stream()
        .collect(
            Collectors.toMap(
                partition -> partition,
                partition ->
                    new PartitionLog(
                        of(topics, partition.topic()).topicId().toString(),
                        of(firsts, partition),
                        of(ends, partition))));
  }

  private static Map<TopicPartition, Long> offsets(
      Admin admin, Collection<TopicPartition> partitions, OffsetSpec which)
      throws InterruptedException, ExecutionException {
    return admin
        .listOffsets(partitions.stream().collect(Collectors.toMap(p -> p, p -> which)))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private static <K, V> V of(Map<K, V> answers, K asked) {
    return Objects.requireNonNull(answers.get(asked));
  }
}
