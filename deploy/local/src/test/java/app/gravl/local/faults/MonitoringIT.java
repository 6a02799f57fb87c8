package app.gravl.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.gravl.local.faults.AlertInbox.Message;
import app.gravl.schema.Topics;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real Prometheus and Alertmanager, with the files of {@code deploy/monitoring}, on a system
 * whose parts are processes of their own. A hop is broken at a time: exactly the right alert comes,
 * once, and resolves. One system for all, since its start and its quiet take minutes.
 */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonitoringIT {

  /** Of a person who waits for word. */
  private static final Duration WORD = Duration.ofMinutes(2);

  /** Until a break that is mended is no more seen by any rule that looks back. */
  private static final Duration QUIET = Duration.ofMinutes(8);

  /** Before anything is scraped nothing says that it has just started. */
  private static final String SETTLED =
      "gravl:settled == 1 and on() max(process_uptime_seconds{job=\"api\"}) > 120";

  private static final Duration POLL = Duration.ofSeconds(1);

  @TempDir static Path folder;

  private Disk disk;
  private Trial trial;
  private Monitored monitored;

  @BeforeAll
  void start() throws Exception {
    Path mount = folder.resolve("disk");
    assumeTrue(Disk.canBeMounted(mount), "a small disk can be mounted by root only");
    disk = Disk.mount(mount, 1_500);
    trial =
        Trial.begin(
            SeparateParts.start(Places.in(folder).withPostgres(disk.folder().resolve("postgres"))));
    monitored = new Monitored(trial.parts(), folder.resolve("monitoring"));
    await("the system to count as started")
        .atMost(Duration.ofMinutes(4))
        .pollInterval(POLL)
        .until(() -> monitored.query(SETTLED).size() > 0);
  }

  @AfterAll
  void stop() throws Exception {
    if (monitored != null) {
      monitored.close();
    }
    if (trial != null) {
      trial.close();
    }
    if (disk != null) {
      disk.close();
    }
  }

  @BeforeEach
  void quiet() {
    await("nothing to be wrong")
        .atMost(QUIET)
        .pollInterval(POLL)
        .untilAsserted(() -> assertThat(monitored.active()).isEmpty());
    monitored.inbox().clear();
  }

  @Test
  @Order(1)
  void every_target_is_up_and_every_rule_is_evaluated() {
    assertThat(monitored.targets()).isEqualTo(7);
    await()
        .pollInterval(POLL)
        .untilAsserted(
            () -> {
              assertThat(monitored.targetsDown()).isEmpty();
              assertThat(monitored.rulesNotEvaluated()).isEmpty();
            });
  }

  @Test
  @Order(2)
  void a_test_alert_arrives_within_a_minute() {
    monitored.alert("{\"alertname\":\"Test\",\"severity\":\"page\",\"hop\":\"test\"}");

    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> firing().stream().anyMatch(message -> message.alert().equals("Test")));
    assertThat(firing()).extracting(Message::receiver).containsOnly("page");
  }

  @Test
  @Order(3)
  void every_panel_shows_something() throws Exception {
    trial.load().start();
    try {
      await("something in every panel")
          .atMost(WORD)
          .pollInterval(POLL)
          .untilAsserted(() -> assertThat(emptyPanels()).isEmpty());
    } finally {
      trial.load().stop();
    }
  }

  private List<String> emptyPanels() throws IOException {
    List<String> empty = new ArrayList<>();
    try (Stream<Path> files = Files.list(Monitored.HOME.resolve("deploy/monitoring/dashboards"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        for (String query : queries(file)) {
          if (monitored.query(query).isEmpty()) {
            empty.add(file.getFileName() + ": " + query);
          }
        }
      }
    }
    return empty;
  }

  private static List<String> queries(Path dashboard) throws IOException {
    return new ObjectMapper().readTree(Files.readString(dashboard)).findValuesAsText("expr");
  }

  @Test
  @Order(4)
  void connect_stopped() throws Exception {
    breaking(
        "ConnectDown",
        () -> Signals.kill(trial.parts().processes(Part.CONNECT)),
        () -> trial.parts().start(Part.CONNECT));
  }

  @Test
  @Order(5)
  void source_wedged() throws Exception {
    // It holds its slot, and reads nothing.
    List<ProcessHandle> connect = trial.parts().processes(Part.CONNECT);
    List<ProcessHandle> sender = sender();
    breaking("SourceSilent", () -> Signals.stop(sender), () -> Signals.goOn(sender));
    assertThat(connect).allMatch(ProcessHandle::isAlive);
  }

  /** Who sends changes in Postgres; where it stands still it holds slot and connection. */
  private List<ProcessHandle> sender() throws Exception {
    long pid =
        trial
            .parts()
            .postgres()
            .number("select active_pid from pg_replication_slots where slot_name = 'gravl'");
    return List.of(ProcessHandle.of(pid).orElseThrow());
  }

  @Test
  @Order(6)
  void postgres_paused() throws Exception {
    List<ProcessHandle> postgres = trial.parts().processes(Part.POSTGRES);
    breaking("PostgresDown", () -> Signals.stop(postgres), () -> Signals.goOn(postgres));
  }

  @Test
  @Order(7)
  void topic_poisoned() throws Exception {
    breaking(
        "DeadLetters",
        () -> {
          try (KafkaProducer<String, String> producer =
              new KafkaProducer<>(
                  Map.of("bootstrap.servers", "127.0.0.1:" + trial.parts().ports().kafka()),
                  new StringSerializer(),
                  new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.USER_CHANGES, "1", "no change")).get();
          }
        },
        // Nobody can mend it.
        () -> trial.parts().client().discardLetters());
  }

  @Test
  @Order(8)
  void job_killed() throws Exception {
    breaking(
        "FlinkDown",
        () -> Signals.kill(trial.parts().processes(Part.JOB_MANAGER)),
        () -> trial.parts().start(Part.JOB_MANAGER));
  }

  @Test
  @Order(9)
  void grant_of_the_sink_revoked() throws Exception {
    breaking(
        "SinkFailing",
        () -> {
          trial
              .parts()
              .postgres()
              .execute("revoke all on workout_recommendations from gravl_stream");
          // Where nobody logs nothing is refused.
          trial.load().writeSome();
        },
        () ->
            trial
                .parts()
                .postgres()
                .execute(
                    "grant select, insert, update, delete on workout_recommendations to gravl_stream"));
  }

  @Test
  @Order(10)
  void disk_full() throws Exception {
    breaking(
        "DiskFull",
        () -> disk.fill(),
        () -> {
          disk.free();
          if (trial.parts().processes(Part.POSTGRES).isEmpty()) {
            trial.parts().start(Part.POSTGRES);
          }
        });
  }

  /** One step of harm, or its undoing. */
  @FunctionalInterface
  private interface Step {
    void take() throws Exception;
  }

  /** Exactly this alert arrives, once, and it resolves when the harm is undone. */
  private void breaking(String alert, Step harm, Step undo) throws Exception {
    try {
      harm.take();
      await(alert)
          .atMost(WORD)
          .pollInterval(POLL)
          .untilAsserted(
              () ->
                  assertThat(firing())
                      .as("Prometheus has %s", monitored.active())
                      .extracting(Message::alert)
                      .contains(alert));
    } finally {
      undo.take();
    }
    await(alert + " to resolve")
        .atMost(QUIET)
        .pollInterval(POLL)
        .until(
            () ->
                monitored.inbox().messages().stream()
                    .anyMatch(
                        message ->
                            message.alert().equals(alert) && message.status().equals("resolved")));
    assertThat(firing()).extracting(Message::alert).containsOnly(alert);
    assertThat(firing().stream().map(Message::startsAt).distinct())
        .as("once: it did not begin again")
        .hasSize(1);
  }

  private List<Message> firing() {
    return monitored.inbox().messages().stream()
        .filter(message -> message.status().equals("firing"))
        .toList();
  }
}
