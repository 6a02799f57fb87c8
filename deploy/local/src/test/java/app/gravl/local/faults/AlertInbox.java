package app.gravl.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a person would be told: a webhook that Alertmanager sends to. */
final class AlertInbox implements AutoCloseable {

  /**
   * One alert in one message.
   *
   * @param receiver such as page
   * @param status firing or resolved
   */
  record Message(String receiver, String status, String alert, String hop, String startsAt) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  AlertInbox() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String receiver = exchange.getRequestURI().getPath().substring(1);
          for (JsonNode alert : read(exchange.getRequestBody().readAllBytes()).path("alerts")) {
            messages.add(
                new Message(
                    receiver,
                    alert.path("status").asText(),
                    alert.at("/labels/alertname").asText(),
                    alert.at("/labels/hop").asText(),
                    alert.path("startsAt").asText()));
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  private static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  List<Message> messages() {
    return List.copyOf(messages);
  }

  void clear() {
    messages.clear();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
