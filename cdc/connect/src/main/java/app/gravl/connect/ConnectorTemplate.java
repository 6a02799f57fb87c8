package app.gravl.connect;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The connector's JSON. What Connect can't fill in itself is the epoch in {@code topic.prefix}:
 * offsets are kept by prefix, so a new epoch has none and takes a new snapshot; how Debezium is
 * tuned, so that a change reaches a connector that is registered; and, where the stream is read in
 * shards, which rows are a shard's.
 */
final class ConnectorTemplate {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PREFIX = "topic.prefix";
  private static final String TABLES = "table.include.list";
  private static final String KEYS = "message.key.columns";
  private static final String OVERRIDES = "snapshot.select.statement.overrides";
  private static final Pattern EPOCH = Pattern.compile("gravl-(?:s\\d+of\\d+-)?e(\\d+)");

  private final Map<String, String> template;

  private ConnectorTemplate(Map<String, String> template) {
    this.template = template;
  }

  /**
   * @param tuning by the names of the placeholders
   */
  static ConnectorTemplate load(Map<String, String> tuning) {
    try (InputStream json = ConnectorTemplate.class.getResourceAsStream("gravl-connector.json")) {
      Map<String, String> template =
          JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
      tuning.forEach(
          (name, value) ->
              template.replaceAll((key, text) -> text.equals("${" + name + "}") ? value : text));
      return new ConnectorTemplate(template);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with other settings in it. */
  ConnectorTemplate with(Map<String, String> settings) {
    Map<String, String> changed = new LinkedHashMap<>(template);
    changed.putAll(settings);
    return new ConnectorTemplate(changed);
  }

  /**
   * @param partitions of the users' topic, each of which heartbeats have to reach
   */
  Map<String, String> forEpoch(Shard shard, long epoch, int partitions) {
    Map<String, String> config = new LinkedHashMap<>(template);
    config.put("name", shard.name());
    config.put(PREFIX, shard.serverName(epoch));
    if (!shard.isWhole()) {
      divide(config, shard, Shard.heartbeats(partitions));
    }
    return config;
  }

  /** A snapshot does not ask the publication which rows are the shard's. */
  private static void divide(Map<String, String> config, Shard shard, int heartbeats) {
    config.put("slot.name", shard.name());
    config.put("publication.name", shard.name());
    int firstBeat = heartbeats * shard.number() + 1;
    String beats = "id between %d and %d".formatted(firstBeat, firstBeat + heartbeats - 1);
    config.computeIfPresent("heartbeat.action.query", (name, query) -> query + " where " + beats);
    Map<String, String> keys =
        Arrays.stream(config.getOrDefault(KEYS, "").split(";", -1))
            .map(entry -> entry.split(":", 2))
            .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1]));
    Map<String, String> overrides = new LinkedHashMap<>();
    // The shard's own row first: it tells of the epoch.
    StringBuilder captured = new StringBuilder("public.cdc_shards");
    overrides.put(
        "public.cdc_shards", "select * from public.cdc_shards where shard = " + shard.number());
    for (String table : config.getOrDefault(TABLES, "").split(",", -1)) {
      String key = keys.get(table);
      if (key == null && !shard.bringsCatalog() && !table.endsWith(".cdc_signal")) {
        continue;
      }
      captured.append(',').append(table);
      String query = config.get(OVERRIDES + "." + table);
      if (key != null) {
        String own =
            table.endsWith(".cdc_heartbeat")
                ? beats
                : "mod(%s, %d) = %d".formatted(key, shard.of(), shard.number());
        overrides.put(
            table, (query == null ? "select * from " + table + " where " : query + " and ") + own);
      } else if (query != null) {
        overrides.put(table, query);
      }
    }
    config.keySet().removeIf(name -> name.startsWith(OVERRIDES + "."));
    config.put(TABLES, captured.toString());
    config.put(OVERRIDES, String.join(",", overrides.keySet()));
    overrides.forEach((table, query) -> config.put(OVERRIDES + "." + table, query));
  }

  /**
   * What Connect keeps of an epoch whose connector has sent everything up to a place: it goes on
   * there, and takes no snapshot.
   *
   * @param lsn in bytes
   */
  static JsonNode offset(Shard shard, long epoch, long lsn) {
    ObjectNode offset = JSON.createObjectNode();
    offset.putObject("partition").put("server", shard.serverName(epoch));
    offset.putObject("offset").put("lsn", lsn);
    return JSON.createObjectNode().set("offsets", JSON.createArrayNode().add(offset));
  }

  /** The epoch that a registered config stands for; empty for a config that is not ours. */
  static OptionalLong epochOf(@Nullable String serverName) {
    Matcher matcher = EPOCH.matcher(serverName == null ? "" : serverName);
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }

  static OptionalLong epochOf(Map<String, String> config) {
    return epochOf(config.get(PREFIX));
  }
}
