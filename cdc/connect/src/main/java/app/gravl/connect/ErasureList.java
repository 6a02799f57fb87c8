package app.gravl.connect;

import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Future;

/**
 * Who was erased, kept in Kafka: a database that is put back to an earlier state does not know. A
 * record is {@code <lineage>/<user>} and the time in epoch milliseconds; the lineage is that of the
 * database and all its copies, so that the list of another one is never taken for theirs.
 */
public final class ErasureList implements AutoCloseable {

  private final CompactedTopic topic;

  public ErasureList(KafkaSettings kafka) {
    this.topic = new CompactedTopic(kafka, Topics.ERASURES);
  }

  /**
   * All of them, each user once; none where the topic is not there.
   *
   * @throws org.apache.kafka.common.KafkaException where Kafka does not answer
   */
  public List<Erasure> of(UUID lineage) {
    String prefix = lineage + "/";
    Map<Long, Instant> found = new TreeMap<>();
    topic.readAll(
        record -> {
          String key = text(record.key());
          if (key.startsWith(prefix)) {
            found.put(
                Long.parseLong(key.substring(prefix.length())),
                Instant.ofEpochMilli(Long.parseLong(text(record.value()))));
          }
        });
    return found.entrySet().stream().map(e -> new Erasure(e.getKey(), e.getValue())).toList();
  }

  /** Returns when all of them are kept. */
  void add(UUID lineage, Collection<Erasure> erasures) throws Exception {
    List<Future<?>> sent = new ArrayList<>();
    for (Erasure erasure : erasures) {
      sent.add(
          topic.send(
              bytes(lineage + "/" + erasure.userId()),
              bytes(Long.toString(erasure.erasedAt().toEpochMilli()))));
    }
    for (Future<?> record : sent) {
      CompactedTopic.await(record);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    topic.close();
  }
}
