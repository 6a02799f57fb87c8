package app.gravl.connect;

import app.gravl.schema.KafkaSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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

  private final ObjectMapper json = new ObjectMapper();
  private final CompactedTopic topic;

  StoredOffsets(KafkaSettings kafka, String topic) {
    this.topic = new CompactedTopic(kafka, topic);
  }

  /** Empty where the epoch never stored an offset, or Connect was told to forget it. */
  Optional<Offset> of(Shard shard, long epoch) {
    return Optional.ofNullable(byServer().get(shard.serverName(epoch))).flatMap(offset -> offset);
  }

  /** The latest epoch of which any shard ever stored an offset, forgotten ones too. */
  OptionalLong latestEpoch() {
    return byServer().keySet().stream()
        .mapToLong(server -> ConnectorTemplate.epochOf(server).orElse(0))
        .max();
  }

  private Map<String, Optional<Offset>> byServer() {
    Map<String, Optional<Offset>> offsets = new HashMap<>();
    topic.readAll(
        record ->
            serverOf(record.key())
                .ifPresent(
                    server ->
                        offsets.put(server, Optional.ofNullable(record.value()).map(this::parse))));
    return offsets;
  }

  private Optional<String> serverOf(byte @Nullable [] key) {
    if (key == null) {
      return Optional.empty();
    }
    // ["gravl", {"server": "gravl-e1"}]
    JsonNode parsed = read(key);
    return Optional.of(parsed.path(1).path("server").asText())
        .filter(server -> Shard.isName(parsed.path(0).asText()))
        .filter(server -> ConnectorTemplate.epochOf(server).isPresent());
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
}
