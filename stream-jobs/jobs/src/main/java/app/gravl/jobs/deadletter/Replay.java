package app.gravl.jobs.deadletter;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
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

  private record Content(String topic, @Nullable ByteBuffer key, @Nullable ByteBuffer value) {
    static Content of(StoredLetter letter) {
      return new Content(
          letter.letter().topic, wrap(letter.letter().key), wrap(letter.letter().value));
    }

    private static @Nullable ByteBuffer wrap(byte @Nullable [] bytes) {
      return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
  }

  private final Producer<byte[], byte[]> producer;
  private final ClosingBumps closing;

  Replay(Producer<byte[], byte[]> producer, ClosingBumps closing) {
    this.producer = producer;
    this.closing = closing;
  }

  /**
   * Returns when all records are kept.
   *
   * @param box the letters' own topic
   * @param ofUsers whether they are of the user topic
   * @throws KafkaException where one could not be written; those before it are
   */
  Done run(String box, List<StoredLetter> letters, boolean ofUsers) {
    Set<Content> seen = new HashSet<>();
    List<StoredLetter> back = new ArrayList<>();
    int notRecords = 0;
    for (StoredLetter letter : letters) {
      if (!letter.isRecord()) {
        notRecords++;
      } else if (seen.add(Content.of(letter))) {
        back.add(letter);
      }
    }
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (StoredLetter letter : back) {
      ProducerRecord<byte[], byte[]> record =
          new ProducerRecord<>(
              letter.letter().topic,
              letter.letter().partition,
              letter.letter().key,
              letter.letter().value);
      LetterHeaders.add(record.headers(), LetterHeaders.REPLAY_OF, box + "@" + letter.place());
      sent.add(producer.send(record));
    }
    List<ConsumerRecord<byte[], byte[]>> bumps = ofUsers ? closing.of(back) : List.of();
    for (ConsumerRecord<byte[], byte[]> bump : bumps) {
      sent.add(
          producer.send(
              new ProducerRecord<>(bump.topic(), bump.partition(), bump.key(), bump.value())));
    }
    sent.forEach(Replay::await);
    return new Done(
        back.size(), letters.size() - back.size() - notRecords, notRecords, bumps.size());
  }

  private static void await(Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw new KafkaException("A record could not be put back", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while records were put back", e);
    }
  }
}
