package app.gravl.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * How far the connector got, read from Connect's offsets topic itself: it must be known before a
 * worker runs, because a worker goes on with a registered connector at once.
 */
final class StoredOffsets {

  /**
   * @param lsn the last position whose change is in Kafka
   * @param snapshotDone whether the epoch's snapshot is in Kafka as a whole
   */
  record Offset(long lsn, boolean snapshotDone) {}

  private static final Duration POLL = Duration.ofMillis(200);

  private final ObjectMapper json = new ObjectMapper();
  private final String bootstrapServers;
  private final String topic;

  StoredOffsets(String bootstrapServers, String topic) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topic;
  }

  /** Empty where the epoch never stored an offset. */
  Optional<Offset> of(long epoch) {
    byte @Nullable [] newest = null;
    try (Consumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (isOf(epoch, record.key())) {
            newest = record.value();
          }
        }
      }
    }
    return newest == null ? Optional.empty() : Optional.of(parse(newest));
  }

  private boolean isOf(long epoch, byte @Nullable [] key) {
    if (key == null) {
      return false;
    }
    // ["gravl", {"server": "gravl-e1"}]
    JsonNode parsed = read(key);
    return parsed.path(0).asText().equals(ConnectSettings.CONNECTOR)
        && parsed.path(1).path("server").asText().equals(ConnectorTemplate.serverName(epoch));
  }

  private Offset parse(byte[] value) {
    JsonNode offset = read(value);
    long lsn =
        Math.max(
            offset.path("lsn").asLong(),
            Math.max(offset.path("lsn_proc").asLong(), offset.path("lsn_commit").asLong()));
    boolean done =
        offset.path("snapshot").isMissingNode()
            || offset.path("snapshot_completed").asBoolean()
            || offset.path("last_snapshot_record").asBoolean();
    return new Offset(lsn, done);
  }

  private JsonNode read(byte[] bytes) {
    try {
      return json.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Consumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
