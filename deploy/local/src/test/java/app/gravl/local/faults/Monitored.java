package app.gravl.local.faults;

import app.gravl.local.monitoring.MonitoredPorts;
import app.gravl.local.monitoring.MonitoringPart;
import app.gravl.local.process.FlinkCluster;
import app.gravl.local.system.ServicePort;
import app.gravl.schema.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prometheus and Alertmanager around a system of separate parts, and what they are asked. */
final class Monitored implements AutoCloseable {

  static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();

  private static final int WEBHOOK = 9099;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Integer, List<Integer>> ports = new HashMap<>();
  private final AlertInbox inbox;
  private final MonitoringPart part;

  Monitored(SeparateParts system, Path folder) throws Exception {
    inbox = new AlertInbox();
    put(ServicePort.API_METRICS, system.ports().apiMetrics());
    put(ServicePort.CONNECT_METRICS, system.ports().connectMetrics());
    put(ServicePort.POSTGRES, system.ports().postgres());
    put(ServicePort.POSTGRES_METRICS, FlinkCluster.freePort());
    put(ServicePort.PROMETHEUS, FlinkCluster.freePort());
    put(ServicePort.ALERTMANAGER, FlinkCluster.freePort());
    ports.put(ServicePort.FLINK_METRICS.number(), system.flink().metricsPorts());
    ports.put(WEBHOOK, List.of(inbox.port()));
    MonitoredPorts known = number -> ports.getOrDefault(number, List.of(number));
    part = new MonitoringPart(HOME, folder, known, PartEnvironments.passwords().get(Roles.MONITOR));
    try {
      part.start();
    } catch (Exception | Error e) {
      close();
      throw e;
    }
  }

  private void put(ServicePort service, int port) {
    ports.put(service.number(), List.of(port));
  }

  AlertInbox inbox() {
    return inbox;
  }

  /** The result of an instant query: one entry a series. */
  JsonNode query(String expression) {
    return prometheus("/api/v1/query?query=" + encoded(expression)).at("/data/result");
  }

  /** Scrape targets that are not up, with the reason. */
  List<String> targetsDown() {
    List<String> down = new ArrayList<>();
    for (JsonNode target : prometheus("/api/v1/targets").at("/data/activeTargets")) {
      if (!target.path("health").asText().equals("up")) {
        down.add(target.at("/labels/job").asText() + ": " + target.path("lastError").asText());
      }
    }
    return down;
  }

  /** How many targets there are. */
  int targets() {
    return prometheus("/api/v1/targets").at("/data/activeTargets").size();
  }

  /** Rules that were not evaluated, or could not be, with the reason. */
  List<String> rulesNotEvaluated() {
    List<String> wrong = new ArrayList<>();
    for (JsonNode group : prometheus("/api/v1/rules").at("/data/groups")) {
      for (JsonNode rule : group.path("rules")) {
        if (!rule.path("health").asText().equals("ok")) {
          wrong.add(rule.path("name").asText() + ": " + rule.path("lastError").asText());
        }
      }
    }
    return wrong;
  }

  /** Alerts that are pending or firing, by name. */
  List<String> active() {
    List<String> names = new ArrayList<>();
    for (JsonNode alert : prometheus("/api/v1/alerts").at("/data/alerts")) {
      names.add(alert.at("/labels/alertname").asText() + " " + alert.path("state").asText());
    }
    return names;
  }

  /** Hands an alert to Alertmanager, as Prometheus does. */
  void alert(String labels) {
    send(
        HttpRequest.newBuilder(URI.create(address(ServicePort.ALERTMANAGER) + "/api/v2/alerts"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("[{\"labels\":" + labels + "}]")));
  }

  private JsonNode prometheus(String path) {
    return send(HttpRequest.newBuilder(URI.create(address(ServicePort.PROMETHEUS) + path)).GET());
  }

  private String address(ServicePort service) {
    return "http://127.0.0.1:" + ports.get(service.number()).get(0);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(answer.statusCode() + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    part.stop();
    inbox.close();
  }
}
