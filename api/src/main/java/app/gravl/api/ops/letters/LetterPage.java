package app.gravl.api.ops.letters;

import app.gravl.jobs.deadletter.Letterbox;
import app.gravl.jobs.deadletter.StoredLetter;
import app.gravl.schema.KafkaSettings;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The newest letters.
 *
 * @param total that stand
 * @param waiting of them, that were not put back
 * @param letters the newest first, some only where there are many
 */
public record LetterPage(long total, long waiting, List<Letter> letters) {

  /**
   * @param topic that the record came from, or that the user belongs to
   * @param place among that topic's letters
   * @param record where the record stands in its topic, or what the letter is about
   * @param key of the record: mostly a user's id
   * @param error the class of what was thrown, without its package
   * @param replayed whether it was put back
   */
  public record Letter(
      String topic,
      long place,
      Instant at,
      String record,
      String key,
      String error,
      String message,
      boolean replayed) {}

  private static final int SHOWN = 50;

  static LetterPage read(KafkaSettings kafka, List<String> topics) {
    long[] counts = new long[2];
    List<Letter> newest = new ArrayList<>();
    for (String topic : topics) {
      try (Letterbox box = new Letterbox(kafka, topic)) {
        long firstWaiting = box.firstWaiting();
        Deque<Letter> last = new ArrayDeque<>();
        box.read(
            0,
            stored -> {
              boolean replayed = stored.place() < firstWaiting;
              counts[0]++;
              counts[1] += replayed ? 0 : 1;
              last.addLast(letter(topic, stored, replayed));
              if (last.size() > SHOWN) {
                last.removeFirst();
              }
            });
        newest.addAll(last);
      }
    }
    newest.sort(Comparator.comparing(Letter::at).reversed());
    return new LetterPage(
        counts[0], counts[1], List.copyOf(newest.subList(0, Math.min(SHOWN, newest.size()))));
  }

  private static Letter letter(String topic, StoredLetter stored, boolean replayed) {
    return new Letter(
        topic,
        stored.place(),
        stored.at(),
        stored.origin(),
        stored.letter().keyText(),
        stored.error(),
        stored.letter().errorMessage,
        replayed);
  }
}
