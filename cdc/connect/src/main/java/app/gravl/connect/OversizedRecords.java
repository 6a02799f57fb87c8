package app.gravl.connect;

import app.gravl.schema.LetterHeaderNames;
import app.gravl.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record that Kafka would refuse for its size to the dead letters, with its key and the
 * beginning of its value. Constraints keep every captured column far below that size; this is for
 * what somebody adds to a table by hand. Connect itself knows no such way: it fails the task, or
 * tolerates errors of every kind.
 */
public final class OversizedRecords implements ProducerInterceptor<byte[], byte[]> {

  private static final Logger LOG = LoggerFactory.getLogger(OversizedRecords.class);

  /** Kafka's own default. */
  private static final int DEFAULT_LIMIT = 1 << 20;

  /** What a batch, and the headers of a letter, take beside key and value. */
  private static final int OVERHEAD = 2_048;

  private static final Set<String> WITH_LETTERS =
      Set.of(Topics.USER_CHANGES, Topics.CATALOG_CHANGES);

  private int limit = DEFAULT_LIMIT;

  @Override
  public void configure(Map<String, ?> configs) {
    Object wanted = configs.get(ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
    if (wanted != null) {
      limit = Integer.parseInt(wanted.toString());
    }
  }

  @Override
  public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
    byte[] value = record.value();
    int size = length(record.key()) + length(value);
    if (value == null || size <= limit - OVERHEAD) {
      return record;
    }
    String message =
        "A record of %d bytes is more than Kafka takes (%d); its value is cut"
            .formatted(size, limit);
    LOG.error("{}: topic {}, key {}", message, record.topic(), text(record.key()));
    int room = Math.max(0, limit - OVERHEAD - length(record.key()));
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(
            letters(record.topic()),
            null,
            record.timestamp(),
            record.key(),
            Arrays.copyOf(value, Math.min(value.length, room)),
            record.headers());
    add(letter.headers(), LetterHeaderNames.TOPIC, record.topic());
    add(letter.headers(), LetterHeaderNames.ERROR_CLASS, OversizedRecords.class.getName());
    add(letter.headers(), LetterHeaderNames.ERROR_MESSAGE, message);
    return letter;
  }

  /** A topic without dead letters is read by nobody: there the cut value does no harm. */
  private static String letters(String topic) {
    return WITH_LETTERS.contains(topic) ? topic + Topics.DEAD_LETTER_SUFFIX : topic;
  }

  private static int length(byte @Nullable [] part) {
    return part == null ? 0 : part.length;
  }

  private static String text(byte @Nullable [] key) {
    return key == null ? "none" : new String(key, StandardCharsets.UTF_8);
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
    // Connect looks after that.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
