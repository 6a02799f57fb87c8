package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is taken for Connect's answer while the server around it begins or ends. */
class ConnectRestTest {

  private record Answer(int status, String type, String body) {}

  private static final Answer PAGE =
      new Answer(404, "text/html;charset=iso-8859-1", "<html><h2>HTTP ERROR 404</h2></html>");
  private static final Answer NONE =
      new Answer(404, "application/json", "{\"error_code\":404,\"message\":\"none\"}");
  private static final Answer CONFIG = new Answer(200, "application/json", "{\"name\":\"gravl\"}");

  private final Patience patience = new Patience();
  private HttpServer server;

  @AfterEach
  void end() {
    server.stop(0);
  }

  @Test
  void a_page_of_the_server_is_not_taken_for_a_connector_that_is_not_there() throws Exception {
    ConnectRest connector = answering(PAGE, PAGE, CONFIG);

    assertThat(connector.config()).hasValueSatisfying(c -> assertThat(c).containsKey("name"));
  }

  @Test
  void what_connect_does_not_know_is_not_there() throws Exception {
    ConnectRest connector = answering(PAGE, NONE, NONE);

    assertThat(connector.config()).isEmpty();
    assertThat(connector.status().state()).isEqualTo(ConnectRest.State.ABSENT);
  }

  @Test
  void a_refusal_is_told_in_its_own_words() throws Exception {
    ConnectRest connector =
        answering(new Answer(400, "application/json", "{\"message\":\"no such class\"}"));

    assertThatThrownBy(connector::resume)
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("/resume: no such class");
  }

  @Test
  void whoever_waits_for_a_server_that_ends_is_let_go_when_told_to_stop() throws Exception {
    ConnectRest connector = answering(PAGE);
    patience.stop();

    assertThatThrownBy(connector::resume).isInstanceOf(InterruptedException.class);
  }

  private ConnectRest answering(Answer... answers) throws IOException {
    Deque<Answer> left = new ArrayDeque<>(List.of(answers));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Answer answer = left.removeFirst();
          byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", answer.type());
          exchange.sendResponseHeaders(answer.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new ConnectRest.Cluster(HttpClient.newHttpClient(), address, patience)
        .connector("gravl");
  }
}
