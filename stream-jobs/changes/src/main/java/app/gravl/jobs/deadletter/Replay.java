package app.gravl.jobs.deadletter;

import app.gravl.jobs.changes.EvaluateCommand;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Puts the records of letters back where they came from, each into its own partition, with the same
 * key and value. The job knows by their order what it has applied already. A record that fails
 * again becomes a letter again, once: of letters with the same record one is put back. For a user
 * whose evaluation failed, or whose insights were refused, the job is asked to evaluate them again.
 */
public final class Replay {

  /**
   * @param putBack records
   * @param bumps that were sent behind them
   * @param evaluated users whom the job is asked to evaluate
   * @param same letters whose record was put back for another letter
   * @param tooOld letters whose record the job could not tell from what was deleted after it
   */
  public record Done(int putBack, int bumps, int evaluated, int same, int tooOld) {}

  private static final Duration MAX_BLOCK = Duration.ofSeconds(10);

  private final KafkaWriter writer;
  private final String box;
  private final String userTopic;
  // What was sent, by its digest: letters may be many, and large.
  private final Set<ByteBuffer> sent = new HashSet<>();
  private final Map<TopicPartition, Map<String, Long>> users = new HashMap<>();
  private final Set<Long> evaluated = new HashSet<>();
  private final Instant oldest;
  private int same;
  private int tooOld;

  /**
   * @param box the letters' own topic
   * @param userTopic where the job is asked to evaluate users
   * @param oldest no change from before this is put back: the job has forgotten what was deleted by
   *     then, and it would come to life again
   */
  Replay(KafkaWriter writer, String box, String userTopic, Instant oldest) {
    this.writer = writer;
    this.box = box;
    this.userTopic = userTopic;
    this.oldest = oldest;
  }

  /**
   * Puts back the letters of one topic that were not put back yet.
   *
   * @param from all from this place on, put back before or not; null: those only that were not
   * @throws KafkaException where Kafka does not do its part; some may have been put back
   */
  public static Done of(LetterSettings letters, String topic, @Nullable Long from, Clock clock) {
    Instant oldest = clock.instant().minus(letters.markerRetention());
    try (KafkaWriter writer = new KafkaWriter(letters.kafka(), MAX_BLOCK);
        KafkaConsumer<byte[], byte[]> consumer = Letterbox.consumer(letters.kafka());
        Letterbox box = new Letterbox(letters.kafka(), topic)) {
      Replay replay = new Replay(writer, box.name(), letters.userTopic(), oldest);
      long waiting = box.firstWaiting();
      long end = box.read(from == null ? waiting : from, replay::put);
      Done done = replay.finish(new ClosingBumps(consumer));
      box.keepFirstWaiting(Math.max(end, waiting));
      return done;
    }
  }

  void put(StoredLetter stored) {
    DeadLetter letter = stored.letter();
    if (!letter.isRecord()) {
      evaluated.add(Long.parseLong(letter.keyText()));
    } else if (stored.changedAt().isBefore(oldest)) {
      tooOld++;
    } else if (!sent.add(digest(letter))) {
      same++;
    } else {
      ProducerRecord<byte[], byte[]> record =
          new ProducerRecord<>(letter.topic, letter.partition, letter.key, letter.value);
      LetterHeaders.add(record.headers(), LetterHeaders.REPLAY_OF, box + "@" + stored.place());
      writer.post(record);
      users
          .computeIfAbsent(
              new TopicPartition(letter.topic, letter.partition), unused -> new HashMap<>())
          .merge(letter.keyText(), letter.offset, Math::min);
    }
  }

  /**
   * Returns when all records are kept, and behind them what makes the job evaluate their users.
   *
   * @throws KafkaException where one could not be written; others may be
   */
  Done finish(ClosingBumps closing) {
    int bumps = 0;
    for (ConsumerRecord<byte[], byte[]> bump : closing.of(users)) {
      ProducerRecord<byte[], byte[]> again =
          new ProducerRecord<>(bump.topic(), bump.partition(), bump.key(), bump.value());
      LetterHeaders.add(again.headers(), LetterHeaders.REPLAY_OF, box);
      writer.post(again);
      bumps++;
    }
    // Behind what was put back of them.
    for (long user : evaluated) {
      writer.post(
          new ProducerRecord<>(userTopic, EvaluateCommand.key(user), EvaluateCommand.record(user)));
    }
    writer.flush();
    return new Done(sent.size(), bumps, evaluated.size(), same, tooOld);
  }

  private static ByteBuffer digest(DeadLetter letter) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, letter.key);
      add(digest, letter.value);
      return ByteBuffer.wrap(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, byte @Nullable [] part) {
    digest.update((byte) (part == null ? 0 : 1));
    if (part != null) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
      digest.update(part);
    }
  }
}
