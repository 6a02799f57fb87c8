package app.gravl.jobs.deadletter;

import app.gravl.jobs.changes.RecordStamp;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A letter as it lies in its topic.
 *
 * @param place its offset among the letters
 * @param at when it was written
 */
public record StoredLetter(long place, Instant at, DeadLetter letter) {

  static StoredLetter of(ConsumerRecord<byte[], byte[]> record) {
    Headers headers = record.headers();
    Header key = headers.lastHeader(LetterHeaders.KEY);
    DeadLetter letter = new DeadLetter();
    letter.topic = LetterHeaders.text(headers, LetterHeaders.TOPIC);
    letter.partition = (int) LetterHeaders.number(headers, LetterHeaders.PARTITION);
    letter.offset = LetterHeaders.number(headers, LetterHeaders.OFFSET);
    letter.key = key == null ? null : key.value();
    letter.value = LetterHeaders.has(headers, LetterHeaders.NO_VALUE) ? null : record.value();
    letter.errorClass = LetterHeaders.text(headers, LetterHeaders.ERROR_CLASS);
    letter.errorMessage = LetterHeaders.text(headers, LetterHeaders.ERROR_MESSAGE);
    letter.epoch = Math.max(0, LetterHeaders.number(headers, LetterHeaders.EPOCH));
    letter.ofSink = LetterHeaders.has(headers, LetterHeaders.OF_SINK);
    return new StoredLetter(record.offset(), Instant.ofEpochMilli(record.timestamp()), letter);
  }

  /** Where the record came from, or what the letter is about. */
  public String origin() {
    if (letter.isRecord()) {
      return letter.topic + "-" + letter.partition + "@" + letter.offset;
    }
    return letter.ofSink ? "insights refused" : "user put aside";
  }

  /** The class of what was thrown, without its package. */
  public String error() {
    return letter.errorClass.substring(letter.errorClass.lastIndexOf('.') + 1);
  }

  public LetterCause cause() {
    if (letter.isRecord()) {
      return LetterCause.RECORD;
    }
    return letter.ofSink ? LetterCause.SINK : LetterCause.EVALUATION;
  }

  /** When the record's change was committed; where it says nothing, when the letter was written. */
  Instant changedAt() {
    long committed = RecordStamp.of(letter.value).committedAt();
    return committed > 0 && committed < at.toEpochMilli() ? Instant.ofEpochMilli(committed) : at;
  }
}
