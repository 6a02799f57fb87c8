package app.gravl.connect;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The few calls of Kafka Connect's REST that keep a connector registered and running. */
final class ConnectRest {

  /** Of the connector and its one task. */
  enum State {
    ABSENT,
    /** Being started, moved or restarted. */
    STARTING,
    RUNNING,
    FAILED,
    STOPPED
  }

  /**
   * @param failure the trace in one line, without the places in the code; empty unless failed
   */
  record Status(State state, String failure) {}

  private static final String JSON = "application/json";
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http;
  private final String name;
  private final URI connector;
  private final Patience patience;

  /**
   * @param connect address of any worker of the cluster
   * @param name of the connector
   */
  private ConnectRest(HttpClient http, URI connect, String name, Patience patience) {
    this.http = http;
    this.name = name;
    this.connector = connect.resolve("/connectors/" + name + "/");
    this.patience = patience;
  }

  /** A cluster, by the address of any of its workers. */
  record Cluster(HttpClient http, URI address, Patience patience) {

    ConnectRest connector(String name) {
      return new ConnectRest(http, address, name, patience);
    }

    /** The names of all that are registered. */
    List<String> connectors() throws Exception {
      ConnectRest any = connector(ConnectSettings.CONNECTOR);
      return any.json.readValue(
          any.ok(any.call("GET", "/connectors", null)).body(), new TypeReference<>() {});
    }
  }

  /** The registered config; empty where there is none. */
  Optional<Map<String, String>> config() throws Exception {
    HttpResponse<String> response = call("GET", "config", null);
    if (response.statusCode() == 404) {
      return Optional.empty();
    }
    return Optional.of(json.readValue(ok(response).body(), new TypeReference<>() {}));
  }

  void put(Map<String, String> config) throws Exception {
    ok(call("PUT", "config", json.writeValueAsString(config)));
  }

  /** Without its task running. */
  void putStopped(Map<String, String> config, boolean registered) throws Exception {
    if (registered) {
      put(config);
      return;
    }
    ObjectNode connector = json.createObjectNode();
    connector.put("name", name).put("initial_state", "STOPPED");
    connector.set("config", json.valueToTree(config));
    ok(call("POST", "/connectors", connector.toString()));
    patience.await(
        "the connector to be known as stopped",
        TIMEOUT,
        () -> status().state() == State.STOPPED ? Optional.of(true) : Optional.empty());
  }

  /**
   * Sets how far a stopped connector got.
   *
   * @param offset as Connect's REST takes it
   */
  void goOnFrom(JsonNode offset) throws Exception {
    ok(call("PATCH", "offsets", offset.toString()));
  }

  /** How far it got, as Connect keeps it; another text with each record that it has delivered. */
  String offsets() throws Exception {
    return ok(call("GET", "offsets", null)).body();
  }

  Status status() throws Exception {
    HttpResponse<String> response = call("GET", "status", null);
    if (response.statusCode() == 404) {
      return new Status(State.ABSENT, "");
    }
    JsonNode body = json.readTree(ok(response).body());
    JsonNode task = body.path("tasks").path(0);
    for (JsonNode part : new JsonNode[] {body.path("connector"), task}) {
      if (part.path("state").asText().equals("FAILED")) {
        return new Status(State.FAILED, inOneLine(part.path("trace").asText("no trace")));
      }
    }
    String connectorState = body.path("connector").path("state").asText();
    if (connectorState.equals("STOPPED") && task.isMissingNode()) {
      return new Status(State.STOPPED, "");
    }
    boolean running =
        connectorState.equals("RUNNING") && task.path("state").asText().equals("RUNNING");
    return new Status(running ? State.RUNNING : State.STARTING, "");
  }

  /** What happened and what caused it, without where in the code. */
  private static String inOneLine(String trace) {
    return trace
        .lines()
        .filter(line -> line.startsWith("Caused by: ") || !line.matches("\\s.*"))
        .collect(Collectors.joining(" "));
  }

  /** Ends the task; returns when it has ended. */
  void stop() throws Exception {
    ok(call("PUT", "stop", null));
    patience.await(
        "the connector to stop",
        TIMEOUT,
        () -> status().state() == State.STOPPED ? Optional.of(true) : Optional.empty());
  }

  /** Ends the task and forgets how far it got, so that nothing of it is left in Connect. */
  void stopAndForget() throws Exception {
    stop();
    ok(call("DELETE", "offsets", null));
  }

  /** Ends it for good. */
  void remove() throws Exception {
    stopAndForget();
    ok(call("DELETE", "/connectors/" + name, null));
  }

  void resume() throws Exception {
    ok(call("PUT", "resume", null));
  }

  /** Also a task that says it runs. */
  void restartTask() throws Exception {
    ok(call("POST", "tasks/0/restart", null));
  }

  void restartFailed() throws Exception {
    ok(call("POST", "restart?includeTasks=true&onlyFailed=true", null));
  }

  /** Waits out a worker that is still starting, or a rebalance. */
  private HttpResponse<String> call(String method, String path, @Nullable String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(connector.resolve(path))
            .timeout(TIMEOUT)
            .header("Content-Type", JSON)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return patience.await(
        "Kafka Connect at " + connector + " to answer",
        TIMEOUT,
        () -> {
          try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return isAnswer(response) ? Optional.of(response) : Optional.empty();
          } catch (IOException e) {
            return Optional.empty();
          }
        });
  }

  /**
   * Whether Connect itself says so. The server around it answers too while Connect begins or ends:
   * its page "404" does not mean that there is no such connector.
   */
  private static boolean isAnswer(HttpResponse<String> response) {
    if (response.statusCode() < 300) {
      return true;
    }
    return response.statusCode() != 409
        && response.statusCode() < 500
        && response.headers().firstValue("Content-Type").orElse("").startsWith(JSON);
  }

  private HttpResponse<String> ok(HttpResponse<String> response) throws IOException {
    if (response.statusCode() >= 300) {
      throw new IOException(
          "Kafka Connect refused "
              + response.request().method()
              + " "
              + response.uri().getPath()
              + ": "
              + json.readTree(response.body()).path("message").asText(response.body()));
    }
    return response;
  }
}
