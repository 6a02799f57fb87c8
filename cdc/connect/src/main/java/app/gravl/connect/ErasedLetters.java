package app.gravl.connect;

import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Takes the dead letters of users away who were erased. The job does so too, where it sees the
 * deletion; a snapshot that is taken after it shows the job nothing.
 */
final class ErasedLetters implements AutoCloseable {

  private final CompactedTopic letters;

  ErasedLetters(KafkaSettings kafka) {
    letters = new CompactedTopic(kafka, Topics.USER_CHANGES + Topics.DEAD_LETTER_SUFFIX);
  }

  /** Those that are there now; returns when they are gone for every reader. */
  void erase(Set<Long> users) throws Exception {
    Map<String, Boolean> stands = new HashMap<>();
    letters.readAll(
        record -> {
          if (record.key() != null) {
            stands.put(new String(record.key(), StandardCharsets.UTF_8), record.value() != null);
          }
        });
    for (Map.Entry<String, Boolean> letter : stands.entrySet()) {
      if (letter.getValue() && isOf(users, letter.getKey())) {
        letters.write(letter.getKey().getBytes(StandardCharsets.UTF_8), null);
      }
    }
  }

  /** The job's begin with the user's id and a slash, the worker's are the bare id. */
  private static boolean isOf(Set<Long> users, String key) {
    int place = key.indexOf('/');
    String user = place < 0 ? key : key.substring(0, place);
    try {
      return users.contains(Long.parseLong(user));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Override
  public void close() {
    letters.close();
  }
}
