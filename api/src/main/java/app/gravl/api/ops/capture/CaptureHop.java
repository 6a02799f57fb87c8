package app.gravl.api.ops.capture;

import app.gravl.api.ops.capture.CaptureDetail.Connector;
import app.gravl.api.ops.capture.CaptureDetail.Debezium;
import app.gravl.api.ops.hop.HopReader;
import app.gravl.api.ops.hop.HopSilent;
import app.gravl.api.ops.http.Exposition;
import app.gravl.api.ops.http.Exposition.Sample;
import app.gravl.api.ops.http.HttpReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at Kafka Connect by its REST, and at Debezium by the worker's metrics. */
public final class CaptureHop implements HopReader<CaptureDetail> {

  private static final Logger LOG = LoggerFactory.getLogger(CaptureHop.class);

  /** Of our connectors; a cluster run by others has theirs too. */
  private static final String PREFIX = "gravl";

  private static final String CODE = "connect-silent";

  private final HttpReader rest;
  private final Optional<HttpReader> metrics;

  /**
   * @param metricsUrl empty: what Debezium says of itself is not known
   */
  public CaptureHop(String restUrl, Optional<String> metricsUrl) {
    this.rest = new HttpReader("Kafka Connect", CODE, restUrl);
    this.metrics = metricsUrl.map(url -> new HttpReader("Kafka Connect's metrics", CODE, url));
  }

  @Override
  public CaptureDetail read() throws HopSilent, InterruptedException {
    Map<String, Debezium> debezium = debezium();
    List<Connector> connectors = new ArrayList<>();
    rest.json("/connectors?expand=status")
        .properties()
        .forEach(
            entry -> {
              if (entry.getKey().startsWith(PREFIX)) {
                connectors.add(
                    connector(
                        entry.getKey(),
                        entry.getValue().path("status"),
                        debezium.get(entry.getKey())));
              }
            });
    connectors.sort(Comparator.comparing(Connector::name));
    return new CaptureDetail(List.copyOf(connectors));
  }

  private static Connector connector(String name, JsonNode status, @Nullable Debezium debezium) {
    JsonNode task = status.path("tasks").path(0);
    JsonNode failed = task.has("trace") ? task : status.path("connector");
    return new Connector(
        name,
        status.at("/connector/state").asText("UNKNOWN"),
        task.path("state").asText("UNASSIGNED"),
        failed.has("trace") ? failed.path("trace").asText().lines().findFirst().orElse(null) : null,
        debezium);
  }

  /** By connector; without those whose metrics can't be had: the states tell enough. */
  private Map<String, Debezium> debezium() throws InterruptedException {
    Map<String, Map<String, Double>> values = new HashMap<>();
    if (metrics.isPresent()) {
      try {
        for (Sample sample : Exposition.parse(metrics.get().text("/metrics"), "debezium_")) {
          values
              .computeIfAbsent(
                  sample.labels().getOrDefault("connector", ""), unused -> new HashMap<>())
              .put(sample.name(), sample.value());
        }
      } catch (HopSilent e) {
        LOG.debug("{}", e.getMessage());
      }
    }
    Map<String, Debezium> debezium = new HashMap<>();
    values.forEach((connector, found) -> debezium.put(connector, debezium(found)));
    return debezium;
  }

  private static Debezium debezium(Map<String, Double> values) {
    return new Debezium(
        values.getOrDefault("debezium_connected", 0.0) > 0,
        values.getOrDefault("debezium_snapshot_running", 0.0) > 0,
        values.getOrDefault("debezium_lag_seconds", -1.0),
        values.getOrDefault("debezium_queue_capacity", 0.0),
        values.getOrDefault("debezium_queue_remaining", 0.0),
        values.getOrDefault("debezium_seconds_since_last_event", -1.0));
  }
}
