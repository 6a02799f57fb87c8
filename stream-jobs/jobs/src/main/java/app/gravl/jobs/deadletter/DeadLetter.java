package app.gravl.jobs.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * A record that could not be used, with what an operator needs to understand and replay it. A Flink
 * POJO, hence the public fields and the empty constructor.
 */
public final class DeadLetter {

  /** Where it came from; a letter of the sink has the user topic and no offset. */
  public String topic = "";

  public int partition = -1;
  public long offset = -1;

  /** The original key, so that an erased user's letters can be erased with them. */
  public byte @Nullable [] key;

  public byte @Nullable [] value;

  /** Above 0: no letter, but this user was erased. */
  public long erasedUser;

  public String errorClass = "";
  public String errorMessage = "";

  /** Characters of a message that are kept: it may quote the record, which comes along anyway. */
  private static final int MESSAGE_LENGTH = 1_000;

  public DeadLetter() {}

  /** No letter but the word that this user was erased: their letters go with them. */
  public static DeadLetter erasureOf(long userId) {
    DeadLetter erasure = new DeadLetter();
    erasure.erasedUser = userId;
    return erasure;
  }

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
}
