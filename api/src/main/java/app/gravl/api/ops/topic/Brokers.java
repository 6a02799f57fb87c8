package app.gravl.api.ops.topic;

import app.gravl.jobs.deadletter.LetterCause;
import app.gravl.jobs.deadletter.Letterbox;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Kafka as it is looked at: briefly, and on connections that are opened when first needed. */
public final class Brokers implements AutoCloseable {

  private static final int ANSWER_MILLIS = 2_000;
  private static final long WAIT = 2L * ANSWER_MILLIS;
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaSettings kafka;
  private @Nullable Admin admin;
  private @Nullable KafkaConsumer<byte[], byte[]> consumer;

  public Brokers(KafkaSettings kafka) {
    this.kafka = kafka;
  }

  /**
   * The offsets behind the last records, by partition.
   *
   * @throws KafkaException where Kafka does not answer, as everywhere here
   */
  Map<TopicPartition, Long> ends(Collection<String> topics) throws InterruptedException {
    Map<TopicPartition, Long> ends = new HashMap<>();
    offsets(topics, OffsetSpec.latest()).forEach((at, info) -> ends.put(at, info.offset()));
    return ends;
  }

  /** When the newest record of a topic was handed to Kafka; null where it has none. */
  @Nullable Instant newest(String topic) throws InterruptedException {
    return offsets(List.of(topic), OffsetSpec.maxTimestamp()).values().stream()
        .map(ListOffsetsResultInfo::timestamp)
        .filter(timestamp -> timestamp > 0)
        .max(Comparator.naturalOrder())
        .map(Instant::ofEpochMilli)
        .orElse(null);
  }

  private Map<TopicPartition, ListOffsetsResultInfo> offsets(
      Collection<String> topics, OffsetSpec which) throws InterruptedException {
    Admin open = admin();
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (TopicDescription topic :
        wait(() -> open.describeTopics(topics).allTopicNames().get(WAIT, TimeUnit.MILLISECONDS))
            .values()) {
      topic
          .partitions()
          .forEach(
              partition ->
                  asked.put(new TopicPartition(topic.name(), partition.partition()), which));
    }
    return wait(() -> open.listOffsets(asked).all().get(WAIT, TimeUnit.MILLISECONDS));
  }

  /**
   * When the first record from these offsets on was handed to Kafka; without those that are gone.
   */
  Map<TopicPartition, Instant> publishedAt(Map<TopicPartition, Long> offsets) {
    Map<TopicPartition, Instant> found = new HashMap<>();
    if (offsets.isEmpty()) {
      return found;
    }
    KafkaConsumer<byte[], byte[]> open = consumer();
    open.assign(offsets.keySet());
    offsets.forEach(open::seek);
    Set<TopicPartition> missing = new HashSet<>(offsets.keySet());
    for (int polls = 0; !missing.isEmpty() && polls < ANSWER_MILLIS / POLL.toMillis(); polls++) {
      for (ConsumerRecord<byte[], byte[]> record : open.poll(POLL)) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (missing.remove(partition)) {
          found.put(partition, Instant.ofEpochMilli(record.timestamp()));
        }
      }
      // One record each is enough: what else was fetched is not wanted.
      open.pause(found.keySet());
    }
    open.unsubscribe();
    return found;
  }

  /** Letters of a topic that stand and were not put back, by cause. */
  Map<LetterCause, Long> letters(String topic) {
    try (Letterbox box = new Letterbox(kafka, topic)) {
      return box.countWaiting();
    }
  }

  /** Another number than before where letters of these topics were added. */
  long lettersEnd(List<String> topics) throws InterruptedException {
    return ends(topics.stream().map(topic -> topic + Topics.DEAD_LETTER_SUFFIX).toList())
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  static List<TopicPartition> sorted(Collection<TopicPartition> partitions) {
    List<TopicPartition> sorted = new ArrayList<>(partitions);
    sorted.sort(
        Comparator.comparing(TopicPartition::topic)
            .reversed()
            .thenComparingInt(TopicPartition::partition));
    return sorted;
  }

  private Admin admin() {
    Admin open = admin;
    if (open == null) {
      open =
          Admin.create(
              kafka.client(
                  Map.of(
                      AdminClientConfig.CLIENT_ID_CONFIG,
                      "gravl-ops",
                      AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                      ANSWER_MILLIS,
                      AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                      ANSWER_MILLIS)));
      admin = open;
    }
    return open;
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    KafkaConsumer<byte[], byte[]> open = consumer;
    if (open == null) {
      open =
          new KafkaConsumer<>(
              kafka.client(
                  Map.of(
                      ConsumerConfig.CLIENT_ID_CONFIG,
                      "gravl-ops",
                      ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                      false,
                      ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                      "earliest",
                      ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                      false,
                      // The first record of each partition is all that is read.
                      ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                      1_024,
                      ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                      ANSWER_MILLIS)),
              new ByteArrayDeserializer(),
              new ByteArrayDeserializer());
      consumer = open;
    }
    return open;
  }

  @FunctionalInterface
  private interface Answer<T> {
    T get() throws ExecutionException, InterruptedException, TimeoutException;
  }

  private static <T> T wait(Answer<T> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException kafka
          ? kafka
          : new KafkaException(String.valueOf(e.getMessage()), e);
    } catch (TimeoutException e) {
      throw new KafkaException("no answer within " + WAIT + " ms", e);
    }
  }

  @Override
  public void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
    if (consumer != null) {
      consumer.close();
    }
  }
}
