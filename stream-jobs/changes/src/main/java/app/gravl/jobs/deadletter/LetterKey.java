package app.gravl.jobs.deadletter;

import java.nio.charset.StandardCharsets;

/**
 * The key of a letter in its topic: that of its record and where the record came from, {@code
 * 7/gravl.user-changes-3@1234}. Each letter has its own, so that compaction can remove a single
 * one; of a user's failures that are about no record the last one stands.
 */
final class LetterKey {

  private LetterKey() {}

  static byte[] of(DeadLetter letter) {
    byte[] place = ("/" + place(letter)).getBytes(StandardCharsets.UTF_8);
    byte[] key = letter.key == null ? new byte[0] : letter.key;
    byte[] all = new byte[key.length + place.length];
    System.arraycopy(key, 0, all, 0, key.length);
    System.arraycopy(place, 0, all, key.length, place.length);
    return all;
  }

  /** Whose letter it is; the connector's worker writes letters under the user's bare id. */
  static String user(byte[] key) {
    String text = new String(key, StandardCharsets.UTF_8);
    int place = text.indexOf('/');
    return place < 0 ? text : text.substring(0, place);
  }

  private static String place(DeadLetter letter) {
    if (letter.isRecord()) {
      return letter.topic + "-" + letter.partition + "@" + letter.offset;
    }
    return letter.ofSink ? "insights" : "evaluation";
  }
}
