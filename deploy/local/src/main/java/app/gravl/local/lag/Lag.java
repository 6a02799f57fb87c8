package app.gravl.local.lag;

import app.gravl.local.CliFailure;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.ServicePort;
import app.gravl.local.token.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the api where the pipeline stands: it looks at every hop, for this and for all others. */
public final class Lag {

  /** A hop that hangs takes the api five seconds. */
  private static final Duration ANSWER = Duration.ofSeconds(15);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;
  private final Tokens tokens;

  public Lag(RunningSystem system, Tokens tokens) {
    this.address =
        URI.create("http://127.0.0.1:" + system.port(ServicePort.API.label()) + "/api/ops/lag");
    this.tokens = tokens;
  }

  /**
   * @throws CliFailure where the api does not answer
   */
  public JsonNode read() throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + tokens.of(1, "ops"))
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode answer = MAPPER.readTree(response.body());
      if (response.statusCode() != 200) {
        throw new CliFailure(
            "The api answered " + response.statusCode() + ": " + answer.path("detail").asText());
      }
      return answer;
    } catch (IOException e) {
      throw new CliFailure("The api at " + address + " does not answer: " + e);
    }
  }
}
