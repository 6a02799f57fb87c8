package app.gravl.connect;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Remembers in Kafka which database the stream follows, and under which epoch: a database that was
 * put back to an earlier state can't say so itself.
 */
final class LifeMemory implements AutoCloseable {

  private static final byte[] KEY = ConnectSettings.CONNECTOR.getBytes(StandardCharsets.UTF_8);

  private final ObjectMapper json = new ObjectMapper();
  private final CompactedTopic topic;
  private final DatabaseLife database;

  LifeMemory(CompactedTopic topic, DatabaseLife database) {
    this.topic = topic;
    this.database = database;
  }

  /** Empty before the first start, and where the topic is new. */
  Optional<RememberedLife> remembered() {
    AtomicReference<byte[]> newest = new AtomicReference<>();
    topic.readAll(record -> newest.set(record.value()));
    return Optional.ofNullable(newest.get()).map(this::parse);
  }

  /**
   * Remembers the database as it is, and gives it a new token. First it is written which one is to
   * come, so that a stop in between does no harm.
   */
  RememberedLife remember(long epoch, DatabaseLife.Now now) throws Exception {
    UUID next = UUID.randomUUID();
    RememberedLife life = RememberedLife.of(epoch, now, next);
    topic.write(KEY, json.writeValueAsBytes(life));
    database.replaceToken(now.token(), next);
    return life;
  }

  private RememberedLife parse(byte[] value) {
    try {
      return json.readValue(value, RememberedLife.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    topic.close();
  }
}
