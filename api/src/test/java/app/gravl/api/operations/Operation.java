package app.gravl.api.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One operation as openapi.json documents it. */
public record Operation(String method, String path, JsonNode documented, OpenApi document) {

  public static final String STREAM = "GET /api/recommendations/stream";

  /** As in {@code GET /api/logs}. */
  public String name() {
    return method + " " + path;
  }

  /** Needs a token. */
  public boolean signedIn() {
    return statuses().contains(401);
  }

  public Set<Integer> statuses() {
    Set<Integer> statuses = new TreeSet<>();
    documented
        .path("responses")
        .fieldNames()
        .forEachRemaining(s -> statuses.add(Integer.valueOf(s)));
    return statuses;
  }

  public JsonNode response(int status) {
    return document.resolve(documented.path("responses").path(Integer.toString(status)));
  }

  /** Names of the parameters of that kind: path, query or header. */
  public List<String> parameters(String in) {
    return all()
        .filter(p -> p.path("in").asText().equals(in))
        .map(p -> p.path("name").asText())
        .toList();
  }

  private Stream<JsonNode> all() {
    return StreamSupport.stream(documented.path("parameters").spliterator(), false)
        .map(document::resolve);
  }

  public boolean hasBody() {
    return documented.has("requestBody");
  }

  public boolean hasJsonBody() {
    return documented.at("/requestBody/content").has("application/json");
  }

  public JsonNode bodySchema() {
    return document.resolve(
        documented.at("/requestBody/content").path("application/json").path("schema"));
  }

  @Override
  public String toString() {
    return name();
  }
}
