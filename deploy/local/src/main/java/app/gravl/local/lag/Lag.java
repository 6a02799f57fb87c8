package app.gravl.local.lag;

import app.gravl.local.CliFailure;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.ServicePort;
import app.gravl.local.token.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What the api says of the lag, and what Kafka adds, which the api does not know. */
public final class Lag {

  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ObjectNode lag;

  private Lag(ObjectNode lag) {
    this.lag = lag;
  }

  /**
   * Where Kafka does not answer, that is part of the answer.
   *
   * @throws CliFailure where the api does not answer
   */
  public static Lag read(RunningSystem system, Tokens tokens)
      throws IOException, InterruptedException {
    ObjectNode lag = askApi(system.port(ServicePort.API.label()), tokens.of(1, "ops"));
    lag.set("kafka", askKafka("127.0.0.1:" + system.port(ServicePort.KAFKA.label())));
    return new Lag(lag);
  }

  /** Where Kafka is down is just when the rest is asked for. */
  private static JsonNode askKafka(String bootstrapServers) throws InterruptedException {
    try {
      return MAPPER.valueToTree(KafkaLag.read(bootstrapServers));
    } catch (CliFailure e) {
      return MAPPER.createObjectNode().put("problem", e.getMessage());
    }
  }

  /** A table, and one line that says what it comes to. */
  public void print(PrintWriter out) {
    new LagReport(out).print(lag);
  }

  /** One line. */
  public void printJson(PrintWriter out) {
    out.println(lag);
    out.flush();
  }

  private static ObjectNode askApi(int port, String token)
      throws IOException, InterruptedException {
    String address = "http://127.0.0.1:" + port + "/api/ops/lag";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<String> response;
    try {
      response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new CliFailure("The api at " + address + " does not answer: " + e);
    }
    JsonNode answer = MAPPER.readTree(response.body());
    if (response.statusCode() != 200 || !(answer instanceof ObjectNode lag)) {
      throw new CliFailure(
          "The api answered " + response.statusCode() + ": " + answer.path("detail").asText());
    }
    return lag;
  }
}
