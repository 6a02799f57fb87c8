package app.gravl.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What Flink tells of a system's checkpoints. */
final class Checkpoints {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String flink;

  Checkpoints(int port) {
    this.flink = "http://127.0.0.1:" + port;
  }

  /** How long the job's checkpoints took in the mean; null: none has ended. */
  @Nullable Double meanMillis() throws IOException, InterruptedException {
    for (JsonNode job : get("/jobs/overview").path("jobs")) {
      if (job.path("state").asText().equals("RUNNING")) {
        JsonNode answer = get("/jobs/" + job.path("jid").asText() + "/checkpoints");
        return answer.at("/counts/completed").asLong() == 0
            ? null
            : answer.at("/summary/end_to_end_duration/avg").asDouble();
      }
    }
    return null;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(
        http.send(
                HttpRequest.newBuilder(URI.create(flink + path)).build(),
                HttpResponse.BodyHandlers.ofString())
            .body());
  }
}
