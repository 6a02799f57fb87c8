package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.Ports;
import app.gravl.local.system.ServicePort;
import app.gravl.local.token.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One trace shows a write's whole way, as a real collector has it: Zipkin. */
class TraceIT {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final long USER = 1;

  @TempDir Path folder;

  private final Ports ports = UpProcess.freePorts();

  @Tag("faults")
  @Test
  void a_post_is_followed_from_the_request_through_every_hop_to_the_sink() throws Exception {
    int port = freePort();
    try (ChildProcess unused = zipkin(port);
        UpProcess up = UpProcess.begin(folder.resolve("data"), ports, tracedTo(port))) {
      up.awaitReady();
      await().atMost(UpProcess.PATIENCE).until(() -> isUp(port));

      post(TRACE);

      await().atMost(UpProcess.PATIENCE).until(() -> spans(port).size() >= 5);
      Map<String, JsonNode> spans = spans(port);
      assertThat(spans.keySet())
          .containsExactlyInAnyOrder(
              "post /api/logs", "capture", "publish", "process", "write insights");
      JsonNode request = spans.get("post /api/logs");
      assertThat(request.path("kind").asText()).isEqualTo("SERVER");
      assertThat(request.at("/tags/http.response.status_code").asText()).isEqualTo("201");
      for (String hop : List.of("capture", "publish", "process", "write insights")) {
        assertThat(spans.get(hop).path("parentId").asText())
            .as(hop)
            .isEqualTo(request.path("id").asText());
      }
      List<String> way = List.of("capture", "publish", "process", "write insights");
      for (int i = 1; i < way.size(); i++) {
        assertThat(spans.get(way.get(i)).path("timestamp").asLong())
            .as("%s begins where %s ends", way.get(i), way.get(i - 1))
            .isGreaterThanOrEqualTo(spans.get(way.get(i - 1)).path("timestamp").asLong());
      }
      assertThat(traceparent(up)).as("the row that carries it").contains(TRACE);
      assertThat(openMetrics().lines())
          .as("the trace beside the measured duration")
          .anyMatch(
              line ->
                  line.startsWith("http_server_requests_seconds_bucket{")
                      && line.contains("route=\"/api/logs\"")
                      && line.contains("trace_id=\"" + TRACE + "\""));

      post(null);
      await().until(() -> traceparent(up) == null || !traceparent(up).contains(TRACE));
    }
  }

  /** As the conventions of OpenTelemetry's Java agent say. */
  private static Map<String, String> tracedTo(int port) {
    return Map.of(
        "OTEL_JAVA_GLOBAL_AUTOCONFIGURE_ENABLED", "true",
        "OTEL_SERVICE_NAME", "gravl",
        "OTEL_TRACES_EXPORTER", "zipkin",
        "OTEL_METRICS_EXPORTER", "none",
        "OTEL_LOGS_EXPORTER", "none",
        "OTEL_BSP_SCHEDULE_DELAY", "200",
        "OTEL_EXPORTER_ZIPKIN_ENDPOINT", "http://127.0.0.1:" + port + "/api/v2/spans");
  }

  private ChildProcess zipkin(int port) {
    return ChildProcess.start(
        "zipkin",
        folder,
        Map.of("PATH", System.getenv("PATH")),
        List.of(
            "-Xmx256m",
            "-jar",
            System.getProperty("zipkin.jar"),
            "--armeria.ports[0].port=" + port,
            "--armeria.ports[0].ip=127.0.0.1",
            "--armeria.ports[0].protocols[0]=http"));
  }

  private static boolean isUp(int port) throws InterruptedException {
    try {
      return get("http://127.0.0.1:" + port + "/health").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** By name. */
  private static Map<String, JsonNode> spans(int port) throws Exception {
    HttpResponse<String> trace = get("http://127.0.0.1:" + port + "/api/v2/trace/" + TRACE);
    Map<String, JsonNode> spans = new TreeMap<>();
    if (trace.statusCode() == 200) {
      for (JsonNode span : JSON.readTree(trace.body())) {
        spans.put(span.path("name").asText(), span);
      }
    }
    return spans;
  }

  private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** As Prometheus asks for it. */
  private String openMetrics() throws IOException, InterruptedException {
    String url = "http://127.0.0.1:" + ports.of(ServicePort.API_METRICS) + "/metrics";
    return CLIENT
        .send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "application/openmetrics-text; version=1.0.0")
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /**
   * @param trace that the client follows; null: none
   */
  private void post(String trace) throws Exception {
    String token =
        new Tokens(
                RunningSystem.on(folder.resolve("data")).secrets().jwtSecret(), Clock.systemUTC())
            .of(USER, null);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + ports.of(ServicePort.API) + "/api/logs"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"performedAt\":\"%s\",\"sets\":[{\"exerciseId\":1,\"reps\":8,\"weightKg\":60}]}"
                        .formatted(Instant.now())));
    if (trace != null) {
      request.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    }
    assertThat(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(201);
  }

  private static String traceparent(UpProcess up) throws SQLException {
    try (Connection database = up.database();
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select traceparent from user_versions where user_id = " + USER)) {
      row.next();
      return row.getString(1);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
