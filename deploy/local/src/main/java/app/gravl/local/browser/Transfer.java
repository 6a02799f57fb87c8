package app.gravl.local.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * What came over the network for a page, heads and bodies as they were sent, told by the events of
 * the protocol's domain Network.
 */
final class Transfer {

  private static final String STREAM = "text/event-stream";

  private static final class Request {
    private long bytes;
    private boolean stream;
    private boolean ended;
  }

  private final Map<String, Request> requests = new HashMap<>();
  private int failed;

  void add(DevTools.Event event) {
    JsonNode params = event.params();
    String id = params.path("requestId").asText();
    switch (event.method()) {
      case "Network.requestWillBeSent" -> {
        if (params.path("request").path("url").asText().startsWith("http")) {
          requests.put(id, new Request());
        }
      }
      case "Network.responseReceived" -> with(id, request -> answered(request, params));
      case "Network.dataReceived" ->
          with(id, request -> request.bytes += params.path("encodedDataLength").asLong());
      case "Network.loadingFinished" ->
          with(
              id,
              request -> {
                // All of it, which replaces what was added up so far.
                request.bytes = params.path("encodedDataLength").asLong();
                request.ended = true;
              });
      case "Network.loadingFailed" ->
          with(
              id,
              request -> {
                request.ended = true;
                failed++;
              });
      default -> {
        // Of no concern here.
      }
    }
  }

  private interface Change {
    void of(Request request);
  }

  private void with(String id, Change change) {
    Request request = requests.get(id);
    if (request != null) {
      change.of(request);
    }
  }

  private static void answered(Request request, JsonNode params) {
    JsonNode response = params.path("response");
    request.stream = response.path("mimeType").asText().equals(STREAM);
    request.bytes += response.path("encodedDataLength").asLong();
  }

  long bytes() {
    return requests.values().stream().mapToLong(request -> request.bytes).sum();
  }

  int requests() {
    return requests.size();
  }

  int failed() {
    return failed;
  }

  /** How many answers are still on their way; event streams never end, and don't count. */
  int underWay() {
    return (int)
        requests.values().stream().filter(request -> !request.ended && !request.stream).count();
  }
}
