package app.gravl.jobs.deadletter;

import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Topics;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The letters of one topic, and up to which of them they were put back. Kafka keeps that as the
 * offset of a consumer group; where it forgets, letters are put back again, which does no harm.
 */
public final class Letterbox implements AutoCloseable {

  private static final String GROUP = "gravl-dead-letters";
  private static final int ANSWER_MILLIS = 10_000;
  private static final Duration POLL = Duration.ofMillis(500);

  private final String name;
  private final TopicPartition partition;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /**
   * @param topic that the letters' records came from
   */
  public Letterbox(KafkaSettings kafka, String topic) {
    this.name = topic + Topics.DEAD_LETTER_SUFFIX;
    this.partition = new TopicPartition(name, 0);
    this.consumer = consumer(kafka);
    consumer.assign(List.of(partition));
  }

  /** A consumer that reads what it is told to, from the beginning where it is not told. */
  static KafkaConsumer<byte[], byte[]> consumer(KafkaSettings kafka) {
    return new KafkaConsumer<>(
        kafka.client(
            Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                GROUP,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                ANSWER_MILLIS)),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  /** The letters' own topic. */
  public String name() {
    return name;
  }

  /**
   * Reads the letters that are there now, but for those that were erased or that a later one
   * replaces, though compaction has not removed them yet.
   *
   * @param from the first place
   * @return the place behind the last
   */
  public long read(long from, Consumer<StoredLetter> reader) {
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    // Read twice: letters may be many, and large, their keys are not.
    Map<ByteBuffer, Long> last = new HashMap<>();
    records(from, end, record -> last.put(ByteBuffer.wrap(record.key()), record.offset()));
    records(
        from,
        end,
        record -> {
          Long stands = last.get(ByteBuffer.wrap(record.key()));
          if (record.value() != null && stands != null && stands == record.offset()) {
            reader.accept(StoredLetter.of(record));
          }
        });
    return end;
  }

  /** How many letters that stand were not put back, by cause. */
  public Map<LetterCause, Long> countWaiting() {
    Map<LetterCause, Long> waiting = new EnumMap<>(LetterCause.class);
    read(firstWaiting(), letter -> waiting.merge(letter.cause(), 1L, Long::sum));
    return waiting;
  }

  /**
   * Nobody waits any more for the letters that are there: they are kept as long as all are, and can
   * still be put back from a place on.
   *
   * @return how many they were
   */
  public long discardWaiting() {
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    long waiting = countWaiting().values().stream().mapToLong(Long::longValue).sum();
    keepFirstWaiting(Math.max(end, firstWaiting()));
    return waiting;
  }

  /** The keys of the letters that are there now. */
  void readKeys(Consumer<byte[]> reader) {
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    Map<ByteBuffer, byte[]> stand = new HashMap<>();
    records(
        0,
        end,
        record -> {
          ByteBuffer key = ByteBuffer.wrap(record.key());
          if (record.value() == null) {
            stand.remove(key);
          } else {
            stand.put(key, record.key());
          }
        });
    stand.values().forEach(reader);
  }

  private void records(long from, long end, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    if (from >= end) {
      return;
    }
    consumer.seek(partition, from);
    // Moves on also over places that retention or compaction has emptied.
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(partition)) {
        if (record.offset() < end && record.key() != null) {
          reader.accept(record);
        }
      }
    }
  }

  /** The first place that was not put back. */
  public long firstWaiting() {
    OffsetAndMetadata stored = consumer.committed(Set.of(partition)).get(partition);
    return stored == null ? 0 : stored.offset();
  }

  /** All before this place were put back. */
  void keepFirstWaiting(long place) {
    consumer.commitSync(Map.of(partition, new OffsetAndMetadata(place)));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
