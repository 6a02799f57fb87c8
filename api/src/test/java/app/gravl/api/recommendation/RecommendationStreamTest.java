package app.gravl.api.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.api.MovableClock;
import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import app.gravl.schema.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecommendationStreamTest {

  private static final String PATH = "/api/recommendations/stream";

  private TestApi api;
  private long user;

  @BeforeAll
  void start() {
    api =
        TestApi.start(
            TestDatabase.migrated(),
            Map.of("STREAM_HEARTBEAT_MS", "200", "STREAMS_MAX", "400", "STREAMS_PER_USER", "300"));
  }

  @AfterAll
  void stop() {
    api.close();
  }

  @BeforeEach
  void someone() {
    user = api.user();
    api.evaluate(user);
  }

  @Test
  void what_there_is_comes_at_once_and_each_change_after_it() throws IOException {
    try (Client client = new Client(user)) {
      client.expect("id: 1-1772474399500\nevent: recommendations\ndata: {\"at\":");
      assertThat(client.head()).contains("200 OK").contains("text/event-stream");
      assertThat(client.head()).contains("Cache-Control: no-store");

      bump();
      api.evaluate(user);

      client.expect("id: 2-1772474399500\n");
      assertThat(client.text()).contains("\"version\":2");
    }
  }

  @Test
  void who_has_the_latest_event_gets_only_what_comes_after() throws IOException {
    try (Client client = new Client(user, "Last-Event-ID: 1-1772474399500")) {
      client.expect("\n:\n");
      bump();
      api.evaluate(user);
      client.expect("id: 2-");
      assertThat(client.text()).doesNotContain("id: 1-");
    }
  }

  @Test
  void how_long_a_client_stays_is_not_measured_as_the_time_of_an_answer() throws IOException {
    try (Client client = new Client(user)) {
      client.expect("id: 1-");
    }
    await()
        .untilAsserted(
            () ->
                assertThat(api.metrics())
                    .containsPattern("api_streams_lasted_seconds_count [1-9]"));
    assertThat(api.metrics().lines())
        .noneMatch(
            line ->
                line.startsWith("http_server_requests") && line.contains(PATH + "\",status=\"200"));
  }

  @Test
  void who_is_not_evaluated_yet_waits_on_the_stream() throws IOException {
    long later = api.user();
    try (Client client = new Client(later)) {
      client.expect("retry: ");
      api.evaluate(later);
      client.expect("id: 1-");
    }
  }

  @Test
  void many_clients_are_told_although_some_do_not_read() throws IOException {
    List<Client> clients = new ArrayList<>();
    List<Socket> deaf = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        deaf.add(request(user));
      }
      for (int i = 0; i < 200; i++) {
        clients.add(new Client(user));
      }
      for (Client client : clients) {
        client.expect("id: 1-");
      }
      long threads =
          Thread.getAllStackTraces().keySet().stream()
              .filter(t -> t.getName().startsWith("api-"))
              .count();
      assertThat(threads).isLessThan(40);
      fillPicks();
      for (int i = 0; i < 40; i++) {
        bump();
        api.evaluate(user);
      }
      for (Client client : clients) {
        client.expect("id: 41-");
      }
    } finally {
      for (Client client : clients) {
        client.close();
      }
      for (Socket socket : deaf) {
        socket.close();
      }
    }
    await().until(() -> open() == 0);
  }

  @Test
  void a_stream_ends_with_its_token() throws IOException {
    String token =
        TestApi.claims(user)
            .withExpiresAt(TestApi.NOW.plusSeconds(1))
            .sign(com.auth0.jwt.algorithms.Algorithm.HMAC256(TestApi.SECRET));
    MovableClock clock = new MovableClock(TestApi.NOW);
    try (TestApi own = TestApi.start(api.database(), Map.of("STREAM_HEARTBEAT_MS", "100"), clock);
        Client client = new Client(open(own, token))) {
      client.expect("id: 1-");
      clock.advance(Duration.ofSeconds(2));
      await().until(client::ended);
    }
  }

  @Test
  void too_many_streams_are_refused() throws IOException {
    try (TestApi own =
        TestApi.start(
            api.database(),
            Map.of("STREAMS_MAX", "2", "STREAMS_PER_USER", "1", "STREAM_HEARTBEAT_MS", "100"))) {
      long second = api.user();
      long third = api.user();
      try (Client one = new Client(open(own, TestApi.token(user)));
          Client two = new Client(open(own, TestApi.token(second)))) {
        one.expect("retry");
        two.expect("retry");
        Answer mine = own.get(user, PATH);
        assertThat(mine.status()).isEqualTo(429);
        assertThat(mine.header("Retry-After")).isNotEmpty();
        assertThat(own.get(third, PATH).status()).isEqualTo(503);
      }
      await().until(() -> metric(own) == 0);
      try (Client again = new Client(open(own, TestApi.token(user)))) {
        again.expect("retry");
      }
    }
  }

  @Test
  void a_stranger_gets_no_stream() {
    assertThat(api.send("GET", PATH, null, null).status()).isEqualTo(401);
    assertThat(api.get(999_999, PATH).problem()).isEqualTo("unknown-user");
  }

  private void bump() {
    api.database()
        .execute(
            "insert into check_ins (user_id, muscle_group, recovery, checked_in_at) values (%d, 'chest', 50, now())"
                .formatted(user));
  }

  /** Events too large for the buffers of a connection. */
  private void fillPicks() {
    api.database()
        .execute(
            "update workout_recommendations set picks = jsonb_build_array(repeat('x', 60000)) where user_id = "
                + user);
  }

  private double open() {
    return metric(api);
  }

  private static double metric(TestApi api) {
    try (Stream<String> lines = api.metrics().lines()) {
      return lines
          .filter(line -> line.startsWith("api_streams_open"))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
          .findFirst()
          .orElse(-1);
    }
  }

  private Socket request(long ofUser, String... headers) throws IOException {
    return open(api, TestApi.token(ofUser), headers);
  }

  private static Socket open(TestApi api, String token, String... headers) throws IOException {
    Socket socket = new Socket("127.0.0.1", api.api().port());
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    socket
        .getOutputStream()
        .write(
            ("GET "
                    + PATH
                    + " HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer "
                    + token
                    + "\r\n"
                    + more
                    + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Reads what has come without blocking for more. */
  private final class Client implements AutoCloseable {
    private final Socket socket;
    private final StringBuilder text = new StringBuilder();
    private boolean ended;

    Client(long ofUser, String... headers) throws IOException {
      this(request(ofUser, headers));
    }

    Client(Socket socket) {
      this.socket = socket;
    }

    void expect(String part) {
      await(part).pollDelay(Duration.ZERO).until(() -> text().contains(part));
    }

    String head() {
      return text.substring(0, Math.max(0, text.indexOf("\r\n\r\n")));
    }

    /** All so far, without the sizes of chunks. */
    String text() throws IOException {
      read();
      return text.toString();
    }

    boolean ended() throws IOException {
      read();
      // The connection may live on; the last chunk ends the answer.
      return ended || text.toString().endsWith("\r\n0\r\n\r\n");
    }

    private void read() throws IOException {
      socket.setSoTimeout(1);
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[65_536];
      try {
        while (!ended) {
          int count = in.read(buffer);
          ended = count < 0;
          text.append(new String(buffer, 0, Math.max(0, count), StandardCharsets.UTF_8));
        }
      } catch (java.net.SocketTimeoutException e) {
        // No more for now.
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
