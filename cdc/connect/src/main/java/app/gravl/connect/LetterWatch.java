package app.gravl.connect;

import app.gravl.schema.AlarmKind;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.LetterHeaderNames;
import app.gravl.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Alarms where letters come to the dead letters, whoever wrote them: the worker, which has a record
 * that Kafka refuses, or the job. Begins with those that come after its first look.
 */
final class LetterWatch implements AutoCloseable {

  private static final List<TopicPartition> LETTERS =
      Stream.of(Topics.USER_CHANGES, Topics.CATALOG_CHANGES)
          .map(topic -> new TopicPartition(topic + Topics.DEAD_LETTER_SUFFIX, 0))
          .toList();

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int ANSWER_MILLIS = 10_000;

  private final KafkaSettings kafka;
  private final Alarms alarms;
  private @Nullable Consumer<byte[], byte[]> consumer;

  LetterWatch(KafkaSettings kafka, Alarms alarms) {
    this.kafka = kafka;
    this.alarms = alarms;
  }

  /**
   * @throws org.apache.kafka.common.KafkaException where Kafka does not answer
   */
  synchronized void look() {
    if (consumer == null) {
      consumer = atEnd();
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(LETTERS);
    for (TopicPartition topic : LETTERS) {
      long end = ends.getOrDefault(topic, 0L);
      if (consumer.position(topic) > end) {
        // The topic was made anew.
        consumer.seek(topic, 0);
      }
    }
    long letters = 0;
    ConsumerRecord<byte[], byte[]> last = null;
    while (LETTERS.stream().anyMatch(t -> position(t) < ends.getOrDefault(t, 0L))) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        // Without a value it takes an erased user's letters away.
        if (record.value() != null) {
          letters++;
          last = record;
        }
      }
    }
    if (last != null) {
      alarms.raise(
          AlarmKind.DEAD_LETTERS,
          "%d came; the last, in %s: %s".formatted(letters, last.topic(), reason(last)));
    }
  }

  private long position(TopicPartition topic) {
    return consumer == null ? 0 : consumer.position(topic);
  }

  private static String reason(ConsumerRecord<byte[], byte[]> letter) {
    Header message = letter.headers().lastHeader(LetterHeaderNames.ERROR_MESSAGE);
    return message == null ? "no reason" : new String(message.value(), StandardCharsets.UTF_8);
  }

  private Consumer<byte[], byte[]> atEnd() {
    Consumer<byte[], byte[]> opened = ByteConsumers.open(kafka, ANSWER_MILLIS);
    opened.assign(LETTERS);
    opened.seekToEnd(LETTERS);
    LETTERS.forEach(opened::position);
    return opened;
  }

  @Override
  public synchronized void close() {
    if (consumer != null) {
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
  }
}
