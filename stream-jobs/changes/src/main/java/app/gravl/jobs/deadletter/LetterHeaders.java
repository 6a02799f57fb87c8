package app.gravl.jobs.deadletter;

import app.gravl.schema.LetterHeaderNames;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The names of the headers that letters carry, and records that were put back. */
public final class LetterHeaders {

  static final String ERROR_CLASS = LetterHeaderNames.ERROR_CLASS;
  static final String ERROR_MESSAGE = LetterHeaderNames.ERROR_MESSAGE;
  static final String TOPIC = LetterHeaderNames.TOPIC;
  static final String PARTITION = "gravl.partition";
  static final String OFFSET = "gravl.offset";

  /** The record's own key; that of a letter is another, see {@link LetterKey}. */
  static final String KEY = "gravl.key";

  /** There where the record has no value: a letter without value is one that was erased. */
  static final String NO_VALUE = "gravl.no.value";

  /** The epoch of the record, where it says one. */
  static final String EPOCH = "gravl.epoch";

  /** There where a user's insights were refused by their tables. */
  static final String OF_SINK = "gravl.of.sink";

  static final String JOB_VERSION = "gravl.job.version";

  /** On a record that was put back: the letter that it was, {@code topic@offset}. */
  public static final String REPLAY_OF = "gravl.replay.of";

  private LetterHeaders() {}

  static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  static boolean has(Headers headers, String name) {
    return headers.lastHeader(name) != null;
  }

  /** Empty where there is none. */
  static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  /**
   * @return -1 where there is none
   */
  static long number(Headers headers, String name) {
    String text = text(headers, name);
    return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : -1;
  }
}
