package app.gravl.jobs.deadletter;

import app.gravl.schema.LetterHeaderNames;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The names of the headers that letters carry, and records that were put back. */
final class LetterHeaders {

  static final String ERROR_CLASS = LetterHeaderNames.ERROR_CLASS;
  static final String ERROR_MESSAGE = LetterHeaderNames.ERROR_MESSAGE;
  static final String TOPIC = LetterHeaderNames.TOPIC;
  static final String PARTITION = "gravl.partition";
  static final String OFFSET = "gravl.offset";
  static final String JOB_VERSION = "gravl.job.version";

  /** On a record that was put back: the letter that it was, {@code topic@offset}. */
  static final String REPLAY_OF = "gravl.replay.of";

  private LetterHeaders() {}

  static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
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
