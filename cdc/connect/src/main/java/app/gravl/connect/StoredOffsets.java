package app.gravl.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
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

  StoredOffsets(String bootstrapServers, String topic) {
    this.topic = new CompactedTopic(bootstrapServers, topic);
  }

  /** Empty where the epoch never stored an offset, or Connect was told to forget it. */
  Optional<Offset> of(long epoch) {
    return Optional.ofNullable(byEpoch().get(epoch)).flatMap(offset -> offset);
  }

  /** The latest epoch that ever stored an offset, forgotten ones too. */
  OptionalLong latestEpoch() {
    NavigableMap<Long, Optional<Offset>> offsets = byEpoch();
    return offsets.isEmpty() ? OptionalLong.empty() : OptionalLong.of(offsets.lastKey());
  }

  private NavigableMap<Long, Optional<Offset>> byEpoch() {
    NavigableMap<Long, Optional<Offset>> offsets = new TreeMap<>();
    topic.readAll(
        record ->
            epochOf(record.key())
                .ifPresent(
                    epoch ->
                        offsets.put(epoch, Optional.ofNullable(record.value()).map(this::parse))));
    return offsets;
  }

  private OptionalLong epochOf(byte @Nullable [] key) {
    if (key == null) {
      return OptionalLong.empty();
    }
    // ["gravl", {"server": "gravl-e1"}]
    JsonNode parsed = read(key);
    return parsed.path(0).asText().equals(ConnectSettings.CONNECTOR)
        ? ConnectorTemplate.epochOf(parsed.path(1).path("server").asText())
        : OptionalLong.empty();
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
