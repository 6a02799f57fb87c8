package app.gravl.local.process;

import app.gravl.local.token.Tokens;
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

/** Asks the api as a user. */
public final class TestClient {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http;
  private final String url;
  private final Tokens tokens;
  private final Duration patience;

  TestClient(String url, Tokens tokens) {
    this(url, tokens, PATIENCE);
  }

  /**
   * @param patience how long an answer is waited for
   */
  public TestClient(String url, Tokens tokens, Duration patience) {
    this.http = HttpClient.newBuilder().connectTimeout(patience).build();
    this.url = url;
    this.tokens = tokens;
    this.patience = patience;
  }

  /**
   * @throws IOException where nobody answered, or the system could not now
   */
  public JsonNode get(long user, String path) throws IOException, InterruptedException {
    return expect(200, send(request(user, path).GET()));
  }

  public int status(long user, String path) throws IOException, InterruptedException {
    return statusOf(user, "GET", path);
  }

  /** Of the answer to a request without a body. */
  public int statusOf(long user, String method, String path)
      throws IOException, InterruptedException {
    return send(request(user, path).method(method, BodyPublishers.noBody())).statusCode();
  }

  /**
   * The answer to what was stored.
   *
   * @param body null: none
   * @throws IOException where it may not have been: nobody answered, or the system could not now
   */
  public JsonNode send(long user, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(user, path);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request
          .header(
              "Content-Type",
              method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
          .method(method, BodyPublishers.ofString(body));
    }
    return expect(method.equals("POST") ? 201 : 200, send(request));
  }

  /** What can't be mended: nobody waits for it any more. */
  public void discardLetters() throws IOException, InterruptedException {
    JsonNode unused =
        expect(
            200,
            send(
                HttpRequest.newBuilder(URI.create(url + "/api/ops/dead-letters/discard"))
                    .timeout(patience)
                    .header("Authorization", "Bearer " + tokens.of(1, "ops"))
                    .POST(BodyPublishers.noBody())));
  }

  private HttpRequest.Builder request(long user, String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(patience)
        .header("Authorization", "Bearer " + tokens.of(user, null));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode expect(int status, HttpResponse<String> response) throws IOException {
    if (response.statusCode() == 503) {
      throw new IOException(response.body());
    }
    if (response.statusCode() != status) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }
}
