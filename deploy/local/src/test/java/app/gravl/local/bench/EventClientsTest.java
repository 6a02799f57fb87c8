package app.gravl.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.gravl.local.CliFailure;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventClientsTest {

  private static final int CLIENTS = 50;

  /** Streams that stay open, by the token of their client. */
  private final Map<String, HttpExchange> open = new ConcurrentHashMap<>();

  private final Map<Integer, Long> versions = new ConcurrentHashMap<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), CLIENTS);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          send(exchange, 1);
          open.put(exchange.getRequestHeaders().getFirst("Authorization"), exchange);
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void each_client_is_told_what_its_own_stream_says() throws Exception {
    try (EventClients clients = open()) {
      patiently().until(() -> versions.size() == CLIENTS && open.size() == CLIENTS);
      assertThat(versions.values()).containsOnly(1L);

      send(open.get("Bearer 7"), 42);

      patiently().until(() -> versions.get(7) == 42);
      assertThat(versions.entrySet()).filteredOn(entry -> entry.getValue() != 1).hasSize(1);
      clients.check();
    }
  }

  @Test
  void a_stream_that_ends_is_an_error() throws Exception {
    try (EventClients clients = open()) {
      patiently().until(() -> open.size() == CLIENTS);

      open.get("Bearer 3").close();

      patiently()
          .untilAsserted(
              () ->
                  assertThatThrownBy(clients::check)
                      .isInstanceOf(IOException.class)
                      .hasMessageContaining("A stream broke off"));
    }
  }

  @Test
  void streams_that_nobody_takes_are_a_clear_failure() throws Exception {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }

    assertThatThrownBy(
            () ->
                new EventClients(
                    port, List.of(HttpRequest.get("/", "token")), (client, version, at) -> {}))
        .isInstanceOf(CliFailure.class)
        .hasMessageContaining("Only 0 of 1 streams could be opened");
  }

  private static ConditionFactory patiently() {
    return await().atMost(Duration.ofMinutes(1));
  }

  private EventClients open() throws IOException {
    return new EventClients(
        server.getAddress().getPort(),
        IntStream.range(0, CLIENTS)
            .mapToObj(client -> HttpRequest.get("/", Integer.toString(client)))
            .toList(),
        (client, version, at) -> versions.put(client, version));
  }

  private static void send(HttpExchange exchange, int version) throws IOException {
    String event = "data: {\"at\":\"now\",\"version\":" + version + "}\n\n";
    exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }
}
