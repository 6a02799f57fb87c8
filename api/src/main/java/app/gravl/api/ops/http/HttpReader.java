package app.gravl.api.ops.http;

import app.gravl.api.ops.hop.HopSilent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks one part by HTTP; an answer that takes long is none. */
public final class HttpReader {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(2);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final String part;
  private final String code;
  private final String url;

  /**
   * @param part for people, such as "Kafka Connect"
   * @param code of the problem where it does not answer
   * @param url without a slash at the end
   */
  public HttpReader(String part, String code, String url) {
    this.part = part;
    this.code = code;
    this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /**
   * @throws HopSilent where it does not answer with JSON, or not with 200
   */
  public JsonNode json(String path) throws HopSilent, InterruptedException {
    try {
      return MAPPER.readTree(text(path));
    } catch (JsonProcessingException e) {
      throw new HopSilent(code, part + " at " + url + " answered no JSON to " + path);
    }
  }

  /**
   * @throws HopSilent where it does not answer, or not with 200
   */
  public String text(String path) throws HopSilent, InterruptedException {
    HttpResponse<String> response;
    try {
      response =
          client.send(
              HttpRequest.newBuilder(URI.create(url + path)).timeout(ANSWER).build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new HopSilent(code, part + " at " + url + " does not answer: " + reason(e));
    }
    if (response.statusCode() != 200) {
      throw new HopSilent(
          code, part + " at " + url + " answered " + response.statusCode() + " to " + path);
    }
    return response.body();
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
