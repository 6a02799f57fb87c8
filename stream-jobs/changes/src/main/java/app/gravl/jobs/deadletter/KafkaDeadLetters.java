package app.gravl.jobs.deadletter;

import app.gravl.jobs.changes.RecordStamp;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Topics;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Letters into {@code <topic>.dlq}, the original key and the reasons as headers. */
public final class KafkaDeadLetters implements DeadLetters {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaDeadLetters.class);
  private static final Duration MAX_BLOCK = Duration.ofMinutes(1);
  private static final byte[] NO_BYTES = {};

  private final KafkaSettings kafka;
  private final String userTopic;
  private final KafkaWriter writer;

  /**
   * @param userTopic whose letters are those of users
   */
  public KafkaDeadLetters(KafkaSettings kafka, String userTopic) {
    this.kafka = kafka;
    this.userTopic = userTopic;
    writer = new KafkaWriter(kafka, MAX_BLOCK);
  }

  @Override
  public void send(DeadLetter letter) {
    post(letter);
    flush();
  }

  /** Kept for good when {@link #flush} returns. */
  public void post(DeadLetter letter) {
    writer.post(record(letter));
  }

  public void flush() {
    writer.flush();
  }

  /**
   * Erases all letters of these users that are kept: each gets a tombstone, by which readers skip
   * it from now on and compaction removes it.
   *
   * @param users their ids, as text
   * @return how many letters there were
   */
  public int erase(Set<String> users) {
    int[] erased = {0};
    try (Letterbox box = new Letterbox(kafka, userTopic)) {
      box.readKeys(
          key -> {
            if (users.contains(LetterKey.user(key))) {
              writer.post(new ProducerRecord<>(box.name(), key, null));
              erased[0]++;
            }
          });
    }
    flush();
    LOG.info("{} users were erased, and {} letters of theirs", users.size(), erased[0]);
    return erased[0];
  }

  private ProducerRecord<byte[], byte[]> record(DeadLetter letter) {
    String topic = letter.topic.isEmpty() ? userTopic : letter.topic;
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            topic + Topics.DEAD_LETTER_SUFFIX,
            null,
            LetterKey.of(letter),
            letter.value == null ? NO_BYTES : letter.value);
    Headers headers = record.headers();
    if (letter.key != null) {
      headers.add(LetterHeaders.KEY, letter.key);
    }
    if (letter.value == null) {
      headers.add(LetterHeaders.NO_VALUE, NO_BYTES);
    }
    if (letter.ofSink) {
      headers.add(LetterHeaders.OF_SINK, NO_BYTES);
    }
    long epoch = letter.epoch > 0 ? letter.epoch : RecordStamp.of(letter.value).epoch();
    if (epoch > 0) {
      LetterHeaders.add(headers, LetterHeaders.EPOCH, Long.toString(epoch));
    }
    LetterHeaders.add(headers, LetterHeaders.ERROR_CLASS, letter.errorClass);
    LetterHeaders.add(headers, LetterHeaders.ERROR_MESSAGE, letter.errorMessage);
    LetterHeaders.add(headers, LetterHeaders.TOPIC, topic);
    LetterHeaders.add(headers, LetterHeaders.PARTITION, Integer.toString(letter.partition));
    LetterHeaders.add(headers, LetterHeaders.OFFSET, Long.toString(letter.offset));
    LetterHeaders.add(headers, LetterHeaders.JOB_VERSION, JobVersion.CURRENT);
    return record;
  }

  @Override
  public void close() {
    writer.close();
  }
}
