package app.gravl.connect;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The connector's JSON. Its one blank that Connect can't fill itself is the epoch in {@code
 * topic.prefix}: offsets are kept by prefix, so a new epoch has none and takes a new snapshot.
 */
final class ConnectorTemplate {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PREFIX = "topic.prefix";
  private static final Pattern EPOCH = Pattern.compile("gravl-e(\\d+)");

  private final Map<String, String> template;

  private ConnectorTemplate(Map<String, String> template) {
    this.template = template;
  }

  static ConnectorTemplate load() {
    try (InputStream json = ConnectorTemplate.class.getResourceAsStream("gravl-connector.json")) {
      return new ConnectorTemplate(
          JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {}));
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

  Map<String, String> forEpoch(long epoch) {
    Map<String, String> config = new LinkedHashMap<>(template);
    config.put("name", ConnectSettings.CONNECTOR);
    config.put(PREFIX, serverName(epoch));
    return config;
  }

  /** The {@code source.name} of an epoch's records, and the key of its offsets. */
  static String serverName(long epoch) {
    return "gravl-e" + epoch;
  }

  /**
   * What Connect keeps of an epoch whose connector has sent everything up to a place: it goes on
   * there, and takes no snapshot.
   *
   * @param lsn in bytes
   */
  static JsonNode offset(long epoch, long lsn) {
    ObjectNode offset = JSON.createObjectNode();
    offset.putObject("partition").put("server", serverName(epoch));
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
