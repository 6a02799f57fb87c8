package app.gravl.jobs.deadletter;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Puts the records of letters back where they came from, each into its own partition, with the same
 * key and value. The job knows by their order what it has applied already. A record that fails
 * again becomes a letter again, once: of letters with the same record one is put back.
 */
final class Replay {

  /**
   * @param putBack records
   * @param same letters whose record was put back for another letter
   * @param notRecords letters of the sink, which hold no record
   * @param bumps that were sent behind them
   */
  record Done(int putBack, int same, int notRecords, int bumps) {}

  private final Producer<byte[], byte[]> producer;
  private final String box;
  // What was sent, by its digest: letters may be many, and large.
  private final Set<ByteBuffer> sent = new HashSet<>();
  private final Map<TopicPartition, Map<String, Long>> users = new HashMap<>();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private int same;
  private int notRecords;

  /**
   * @param box the letters' own topic
   */
  Replay(Producer<byte[], byte[]> producer, String box) {
    this.producer = producer;
    this.box = box;
  }

  void put(StoredLetter stored) {
    DeadLetter letter = stored.letter();
    if (!stored.isRecord()) {
      notRecords++;
    } else if (!sent.add(digest(letter))) {
      same++;
    } else {
      ProducerRecord<byte[], byte[]> record =
          new ProducerRecord<>(letter.topic, letter.partition, letter.key, letter.value);
      LetterHeaders.add(record.headers(), LetterHeaders.REPLAY_OF, box + "@" + stored.place());
      send(record);
      users
          .computeIfAbsent(
              new TopicPartition(letter.topic, letter.partition), unused -> new HashMap<>())
          .merge(stored.keyText(), letter.offset, Math::min);
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
      send(again);
      bumps++;
    }
    producer.flush();
    Exception failed = failure.get();
    if (failed != null) {
      throw new KafkaException("a record could not be put back", failed);
    }
    return new Done(sent.size(), same, notRecords, bumps);
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    var unused =
        producer.send(
            record,
            (metadata, failed) -> {
              if (failed != null) {
                failure.compareAndSet(null, failed);
              }
            });
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
