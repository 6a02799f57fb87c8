package app.gravl.local.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A connection of the browser's DevTools protocol: commands that are answered, and events. */
final class DevTools implements AutoCloseable {

  /** Something that happened, as the protocol names it. */
  record Event(String method, JsonNode params) {}

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ObjectMapper mapper = new ObjectMapper();
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final WebSocket socket;

  DevTools(URI address) {
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Listener()).join();
  }

  /**
   * @return what the browser answered
   * @throws IOException where it refused or did not answer in time
   */
  JsonNode send(String method, Map<String, ?> params) throws IOException, InterruptedException {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    try {
      tell(id, method, params).get();
      JsonNode answered = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (answered.has("error")) {
        throw new IOException(method + ": " + answered.path("error").path("message").asText());
      }
      return answered.path("result");
    } catch (ExecutionException e) {
      throw new IOException(method + ": the browser is gone", e);
    } catch (TimeoutException e) {
      throw new IOException(method + ": no answer within " + PATIENCE.toSeconds() + " s", e);
    }
  }

  /** Sends a command whose answer nobody needs; returns when it is on its way. */
  void tell(String method, Map<String, ?> params) {
    tell(lastId.incrementAndGet(), method, params).join();
  }

  private CompletableFuture<WebSocket> tell(int id, String method, Map<String, ?> params) {
    ObjectNode message = mapper.createObjectNode();
    message.put("id", id);
    message.put("method", method);
    message.set("params", mapper.valueToTree(params));
    return socket.sendText(message.toString(), true);
  }

  /** The next event; empty where none comes within the time. */
  Optional<Event> nextEvent(Duration within) throws InterruptedException {
    return Optional.ofNullable(events.poll(within.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public void close() {
    socket.abort();
  }

  private void received(String text) throws IOException {
    JsonNode message = mapper.readTree(text);
    CompletableFuture<JsonNode> answer = asked.remove(message.path("id").asInt());
    if (answer != null) {
      answer.complete(message);
    } else if (message.has("method")) {
      events.add(new Event(message.path("method").asText(), message.path("params")));
    }
  }

  private void lost(Throwable reason) {
    asked.values().forEach(answer -> answer.completeExceptionally(reason));
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder parts = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        String text = parts.toString();
        parts.setLength(0);
        try {
          received(text);
        } catch (IOException e) {
          lost(e);
        }
      }
      webSocket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
      lost(new IOException("It closed the connection: " + reason));
      return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
      lost(error);
    }
  }
}
