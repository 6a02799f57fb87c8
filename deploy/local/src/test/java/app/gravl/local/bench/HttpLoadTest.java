package app.gravl.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class HttpLoadTest {

  private final List<String> answers = new CopyOnWriteArrayList<>();

  @Test
  void every_request_gets_its_own_answer_over_few_connections() throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext(
        "/",
        exchange -> {
          byte[] said = exchange.getRequestBody().readAllBytes();
          String text =
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + new String(said, StandardCharsets.UTF_8);
          byte[] answer = text.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(said.length == 0 ? 200 : 201, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try (HttpLoad http = new HttpLoad(server.getAddress().getPort(), 4)) {
      new Schedule(1_000, Duration.ofMillis(200))
          .run(
              (n, planned) ->
                  http.send(
                      n % 2 == 0
                          ? HttpRequest.get("/" + n, "token")
                          : HttpRequest.post("/" + n, "token", "{}"),
                      (status, received, body) -> {
                        assertThat(received).isGreaterThan(planned);
                        answers.add(status + " " + body);
                      }));
      http.awaitAnswers();
    } finally {
      server.stop(0);
    }

    assertThat(answers)
        .hasSize(200)
        .doesNotHaveDuplicates()
        .contains("200 /0 Bearer token ", "201 /199 Bearer token {}");
  }

  @Test
  void an_answer_in_chunks_is_put_together() throws Exception {
    String half = "{\"text\":\"" + "x".repeat(20_000);
    String end = "y\"}";
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(half.getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          exchange.getResponseBody().write(end.getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    server.start();
    try (HttpLoad http = new HttpLoad(server.getAddress().getPort(), 1)) {
      for (int i = 0; i < 3; i++) {
        http.send(HttpRequest.get("/", "token"), (status, received, body) -> answers.add(body));
      }
      http.awaitAnswers();
    } finally {
      server.stop(0);
    }

    assertThat(answers).hasSize(3).containsOnly(half + end);
  }

  @Test
  void a_connection_lost_with_a_request_under_way_is_an_error() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, loopback());
        HttpLoad http = new HttpLoad(server.getLocalPort(), 1)) {
      http.send(HttpRequest.get("/", "token"), (status, received, body) -> answers.add(body));
      try (Socket accepted = server.accept()) {
        assertThat(accepted.getInputStream().read()).isEqualTo('G');
      }

      assertThatThrownBy(http::awaitAnswers)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Lost a connection to the api");
      assertThat(answers).isEmpty();
    }
  }

  private static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }
}
