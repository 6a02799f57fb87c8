package app.gravl.jobs.deadletter;

import app.gravl.jobs.changes.EvaluateCommand;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be used, with what an operator needs to understand and replay it. A Flink
 * POJO, hence the public fields and the empty constructor.
 */
public final class DeadLetter {

  /**
   * Where it came from; empty: the user topic. A letter that is about a user and no record has no
   * offset: of one put aside whose evaluation fails, or whose insights the tables refuse.
   */
  public String topic = "";

  public int partition = -1;
  public long offset = -1;

  /** The original key, so that an erased user's letters can be erased with them. */
  public byte @Nullable [] key;

  public byte @Nullable [] value;

  public String errorClass = "";
  public String errorMessage = "";

  /** Of the record; 0 where it says none. */
  public long epoch;

  /** The tables refuse the user's insights. */
  public boolean ofSink;

  /** No letter: the user was erased, and their letters are to be. */
  public boolean erasure;

  /** Characters of a message that are kept: it may quote the record, which comes along anyway. */
  private static final int MESSAGE_LENGTH = 1_000;

  public DeadLetter() {}

  public static DeadLetter of(
      String topic,
      int partition,
      long offset,
      byte @Nullable [] key,
      byte @Nullable [] value,
      Throwable error) {
    DeadLetter letter = new DeadLetter();
    letter.topic = topic;
    letter.partition = partition;
    letter.offset = offset;
    letter.key = key;
    letter.value = value;
    letter.errorClass = error.getClass().getName();
    String message = String.valueOf(error.getMessage());
    letter.errorMessage = message.substring(0, Math.min(message.length(), MESSAGE_LENGTH));
    return letter;
  }

  /** A user whose evaluation fails. */
  public static DeadLetter ofUser(long userId, Throwable error) {
    return of("", -1, -1, EvaluateCommand.key(userId), null, error);
  }

  /**
   * A user whose insights the tables refuse.
   *
   * @param insights for people to read; nobody writes them
   */
  public static DeadLetter ofSink(long userId, String insights, Exception error) {
    DeadLetter letter = ofUser(userId, error);
    letter.value = insights.getBytes(StandardCharsets.UTF_8);
    letter.ofSink = true;
    return letter;
  }

  /** Erases all letters that the user has in the user topic. */
  public static DeadLetter erasureOf(long userId) {
    DeadLetter letter = new DeadLetter();
    letter.key = EvaluateCommand.key(userId);
    letter.erasure = true;
    return letter;
  }

  /** Whether it holds a record of a topic, and is not about a user. */
  boolean isRecord() {
    return partition >= 0 && offset >= 0;
  }

  /** The id of the user whose record it is, as text; that of the catalog has another key. */
  public String keyText() {
    byte[] bytes = key;
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
