package app.gravl.local.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The api as its users reach it. */
final class ApiClient {

  /** What came back. */
  record Answer(int status, JsonNode body) {}

  /**
   * What is to be sent.
   *
   * @param key of a write that must not be done twice; null where twice is once
   */
  record Request(String method, String path, @Nullable String body, @Nullable String key) {
    static Request get(String path) {
      return new Request("GET", path, null, null);
    }
  }

  /** Longer than anything is frozen: an answer is lost only with its connection. */
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final String address;

  ApiClient(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  /** Empty where nothing definite was answered: whether a write was done is not known. */
  Optional<Answer> send(String token, Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(address + request.path()))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token);
    String body = request.body();
    if (body != null) {
      builder.header("Content-Type", "application/json");
    }
    String key = request.key();
    if (key != null) {
      builder.header("Idempotency-Key", key);
    }
    builder.method(
        request.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      HttpResponse<byte[]> response = http.send(builder.build(), BodyHandlers.ofByteArray());
      int status = response.statusCode();
      return status >= SERVER_ERROR || status == TOO_MANY
          ? Optional.empty()
          : Optional.of(new Answer(status, json.readTree(response.body())));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
