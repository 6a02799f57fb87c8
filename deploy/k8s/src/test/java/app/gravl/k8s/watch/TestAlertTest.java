package app.gravl.k8s.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.gravl.k8s.watch.Watching.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code test-alert}, with a real Alertmanager, the routes of deploy/monitoring, and receivers. */
class TestAlertTest {

  private static final String LOCAL = "127.0.0.1:9099";

  @TempDir private Path folder;

  private final List<String> received = new CopyOnWriteArrayList<>();
  private Watching watching;
  private String receivers;

  @BeforeEach
  void receive() throws IOException {
    assumeTrue(Watching.areInstalled(), "Prometheus, Alertmanager, jq or curl is not installed");
    watching = new Watching(folder);
    receivers =
        watching.serve(
            (path, body) -> {
              received.add(path + " " + body);
              return "";
            });
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (watching != null) {
      watching.close();
    }
  }

  /** That of deploy/monitoring, but that nobody waits for what may explain an alert. */
  private String configuration() throws IOException {
    return Files.readString(Watching.MONITORING.resolve("alertmanager.yml"))
        .replaceAll("group_wait: .*", "group_wait: 0s")
        .replace(LOCAL, receivers);
  }

  private Ended testAlert(String configuration, Map<String, String> more, String seconds)
      throws IOException, InterruptedException {
    String url = watching.alertmanager(configuration);
    await().until(() -> Watching.answers(url + "/-/ready"));
    Map<String, String> environment = new HashMap<>(more);
    environment.put("URL", url);
    return watching.run(environment, "./test-alert", seconds);
  }

  @Test
  void an_alert_that_arrives_is_told_with_its_id_and_taken_back() throws Exception {
    Ended ended = testAlert(configuration(), Map.of(), "30");

    assertThat(ended.said()).matches("test-\\d+-\\d+ arrived after \\d+ s\\n");
    assertThat(ended.code()).isZero();
    String id = ended.said().split(" ", 2)[0];
    assertThat(received)
        .anySatisfy(said -> assertThat(said).startsWith("/page ").contains(id, "\"firing\""));
  }

  @Test
  void the_receiver_is_asked_whether_it_has_it() throws Exception {
    Path receipts = Files.createFile(folder.resolve("receipts"));
    String address =
        watching.serve(
            (path, body) -> {
              try {
                Files.writeString(receipts, body);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
              return "";
            });
    Map<String, String> asking = Map.of("ALERT_RECEIPTS", "cat " + receipts);

    Ended ended = testAlert(configuration().replace(receivers, address), asking, "30");

    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(receipts).content().contains(ended.said().split(" ", 2)[0]);
  }

  @Test
  void one_that_its_receiver_has_not_got_is_told() throws Exception {
    Ended ended = testAlert(configuration(), Map.of("ALERT_RECEIPTS", "echo something else"), "3");

    assertThat(ended.said()).contains("the receiver has not got test-");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void a_receiver_that_does_not_answer_is_told() throws Exception {
    String nobody = "127.0.0.1:" + Watching.freePort();

    Ended ended = testAlert(configuration().replace(receivers, nobody), Map.of(), "30");

    assertThat(ended.said()).contains("Alertmanager could not reach a receiver");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void a_route_to_somebody_else_is_told() throws Exception {
    String wrong = configuration().replace("receiver: page", "receiver: ticket");

    Ended ended = testAlert(wrong, Map.of(), "30");

    assertThat(ended.said()).contains("it goes to 'ticket', not to page");
    assertThat(ended.code()).isEqualTo(1);
  }
}
