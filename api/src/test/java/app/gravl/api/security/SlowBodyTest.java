package app.gravl.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.api.TestApi;
import app.gravl.schema.Patience;
import app.gravl.schema.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API4:2023. Whoever sends slowly is let go, and keeps nobody else waiting. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowBodyTest {

  private static final int THREADS = 16;

  private final TestDatabase database = TestDatabase.migrated();

  /** Lets go soon. */
  private TestApi impatient;

  /** Waits for as long as a test may take; nothing sent later than its headers comes at once. */
  private TestApi patient;

  @BeforeAll
  void start() {
    impatient = start(Map.of("BODY_GRACE_MS", "700", "HTTP_IDLE_MS", "2000"));
    patient = start(Map.of("BODY_AT_ONCE_MS", "1"));
  }

  private TestApi start(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("HTTP_THREADS", Integer.toString(THREADS));
    return TestApi.start(database, all);
  }

  @AfterAll
  void stop() {
    impatient.close();
    patient.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 1000", "Transfer-Encoding: chunked"})
  void a_body_that_trickles_in_is_given_up_and_its_connection_closed(String framing)
      throws IOException {
    boolean chunked = framing.startsWith("Transfer");
    try (Socket slow =
        send(impatient, impatient.user(), "/api/logs", "application/json", framing)) {
      dribble(slow, chunked ? "1\r\n \r\n" : " ");

      assertThat(answer(slow)).startsWith("HTTP/1.1 408 ").contains("request-timeout");
    }
  }

  @Test
  void a_file_that_trickles_in_is_given_up_too() throws IOException {
    try (Socket slow =
        send(
            impatient,
            impatient.user(),
            "/api/logs/import",
            "text/csv",
            "Content-Length: 100000")) {
      dribble(slow, "D");

      assertThat(answer(slow)).startsWith("HTTP/1.1 408 ").contains("request-timeout");
    }
  }

  @Test
  void who_falls_silent_is_let_go() throws IOException {
    try (Socket silent =
        send(impatient, impatient.user(), "/api/logs", "application/json", "Content-Length: 9")) {
      assertThat(answer(silent)).startsWith("HTTP/1.1 408 ").contains("request-timeout");
    }
  }

  @Test
  void others_are_served_while_one_keeps_many_requests_waiting() throws IOException {
    long slow = patient.user();
    long other = patient.user();
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        sockets.add(send(patient, slow, "/api/logs", "application/json", "Content-Length: 1000"));
      }
      // Those beyond a few are refused at once.
      await().until(() -> sockets.stream().filter(SlowBodyTest::answered).count() >= 36);

      assertThat(patient.get(other, "/api/logs").status()).isEqualTo(200);
      for (Socket socket : sockets) {
        if (answered(socket)) {
          assertThat(answer(socket)).startsWith("HTTP/1.1 429 ");
        }
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void many_requests_at_once_whose_bodies_come_right_behind_are_all_answered() throws IOException {
    List<Socket> sockets = new ArrayList<>();
    try (TestApi api = start(Map.of("BODY_AT_ONCE_MS", "60000"))) {
      long user = api.user();
      String body =
          "{\"name\":\"Plan\",\"exercises\":[{\"exerciseId\":%d,\"sets\":3,\"reps\":8}]}"
              .formatted(api.benchPress());
      for (int i = 0; i < 60; i++) {
        Socket socket =
            send(
                api,
                user,
                "/api/custom-workouts",
                "application/json",
                "Connection: close\r\nContent-Length: " + body.length());
        sockets.add(socket);
      }
      // All headers before any body: each thread waits for one now.
      for (Socket socket : sockets) {
        socket.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
      }
      for (Socket socket : sockets) {
        assertThat(answer(socket)).startsWith("HTTP/1.1 201 ");
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void others_are_served_while_many_keep_requests_waiting() throws IOException {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 24; i++) {
        sockets.add(
            send(patient, patient.user(), "/api/logs", "application/json", "Content-Length: 1000"));
      }
      // More than there are threads: those that find no room are refused.
      await().until(() -> sockets.stream().filter(SlowBodyTest::answered).count() >= 12);

      long other = patient.user();
      assertThat(patient.get(other, "/api/logs").status()).isEqualTo(200);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static Socket send(TestApi api, long user, String path, String type, String framing)
      throws IOException {
    Socket socket = new Socket("127.0.0.1", api.api().port());
    socket.setSoTimeout((int) Patience.LIMIT.toMillis());
    socket
        .getOutputStream()
        .write(
            ("POST "
                    + path
                    + " HTTP/1.1\r\nHost: test\r\nContent-Type: "
                    + type
                    + "\r\n"
                    + framing
                    + "\r\nAuthorization: Bearer "
                    + TestApi.token(user)
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static void dribble(Socket socket, String bytes) {
    await()
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              if (!answered(socket)) {
                try {
                  socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
                } catch (SocketException e) {
                  // Closed meanwhile: the answer is there to be read.
                  return true;
                }
              }
              return answered(socket);
            });
  }

  private static boolean answered(Socket socket) {
    try {
      return socket.getInputStream().available() > 0;
    } catch (IOException e) {
      return true;
    }
  }

  /** Up to the end, which is where the server closes. */
  private static String answer(Socket socket) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(read);
    } catch (SocketException e) {
      // A byte that was sent after the server had closed resets the connection, behind the answer.
    }
    return read.toString(StandardCharsets.UTF_8);
  }
}
