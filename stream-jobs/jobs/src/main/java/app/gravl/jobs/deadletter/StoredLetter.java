package app.gravl.jobs.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A letter as it lies in its topic.
 *
 * @param place its offset among the letters
 * @param at when it was written
 */
record StoredLetter(long place, Instant at, DeadLetter letter) {

  static StoredLetter of(ConsumerRecord<byte[], byte[]> record) {
    DeadLetter letter = new DeadLetter();
    letter.topic = LetterHeaders.text(record.headers(), LetterHeaders.TOPIC);
    letter.partition = (int) LetterHeaders.number(record.headers(), LetterHeaders.PARTITION);
    letter.offset = LetterHeaders.number(record.headers(), LetterHeaders.OFFSET);
    letter.key = record.key();
    letter.value = record.value();
    letter.errorClass = LetterHeaders.text(record.headers(), LetterHeaders.ERROR_CLASS);
    letter.errorMessage = LetterHeaders.text(record.headers(), LetterHeaders.ERROR_MESSAGE);
    return new StoredLetter(record.offset(), Instant.ofEpochMilli(record.timestamp()), letter);
  }

  /** Whether it holds a record of a topic; one of the sink holds insights, which nobody reads. */
  boolean isRecord() {
    return letter.partition >= 0 && letter.offset >= 0;
  }

  /** Where the record came from. */
  String origin() {
    return isRecord() ? letter.topic + "-" + letter.partition + "@" + letter.offset : "the sink";
  }

  /** The id of the user whose record it is; that of the catalog has another key. */
  String keyText() {
    byte[] key = letter.key;
    return key == null ? "" : new String(key, StandardCharsets.UTF_8);
  }
}
