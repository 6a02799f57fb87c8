package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.local.system.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The users' topic is given more partitions while people log, by command and at a start. */
@Tag("faults")
class PartitionsIT {

  private static final List<Long> USERS = List.of(1L, 2L, 3L);

  @TempDir Path folder;

  private final Ports ports = UpProcess.freePorts();

  @Test
  void they_are_raised_under_load_survive_a_kill_and_everything_follows_from_the_facts()
      throws Exception {
    Path data = folder.resolve("data");
    Commands gravl = new Commands(data, ports);
    Writers writers = new Writers(USERS);
    try (UpProcess up = UpProcess.start(data, ports)) {
      writers.start(up.client(), 1);
      await().atMost(UpProcess.PATIENCE).until(() -> writers.acknowledged().size() > 20);
      assertAllHaveHeartbeats(8, gravl.run(0, "partitions"));

      List<String> raised = gravl.run(0, "partitions", "16");
      assertThat(raised)
          .anyMatch(line -> line.endsWith("comes the whole way, through 16 partitions"));
      assertAllHaveHeartbeats(16, raised);
      assertThat(gravl.verify()).contains(", 0 differ");
      assertThat(gravl.run(2, "partitions", "65")).anyMatch(line -> line.contains("from 1 to 64"));
      assertThat(gravl.run(1, "partitions", "8"))
          .anyMatch(line -> line.contains("Kafka takes none away"));

      int seen = writers.acknowledged().size();
      await().atMost(UpProcess.PATIENCE).until(() -> writers.acknowledged().size() > seen + 20);
      up.process().process().destroyForcibly();
      writers.stop();
      up.kill();
    }

    // As many as there are, though nobody says it any more.
    try (UpProcess up = UpProcess.start(data, ports)) {
      Recovered.check(up, writers.acknowledged());
      assertThat(gravl.verify()).contains(", 0 differ");
      assertThat(epoch(gravl)).contains("has 16 partitions");
      assertThat(up.stop()).isZero();
    }

    try (UpProcess up =
        UpProcess.begin(data, ports, Map.of("USER_CHANGES_PARTITIONS", "20", "PARALLELISM", "3"))) {
      up.awaitReady();
      Recovered.check(up, writers.acknowledged());
      assertThat(gravl.verify()).contains(", 0 differ");
      assertAllHaveHeartbeats(20, gravl.run(0, "partitions", "20"));
      assertThat(epoch(gravl)).contains("has 20 partitions");
    }
  }

  private static String epoch(Commands gravl) {
    return String.join("\n", gravl.run(0, "psql", "-c", "select reason from cdc_epoch"));
  }

  private static void assertAllHaveHeartbeats(int partitions, List<String> lines) {
    Pattern row = Pattern.compile("(\\d+) +[1-9]\\d* +\\d+\\.\\d");
    assertThat(lines.stream().filter(line -> row.matcher(line).matches())).hasSize(partitions);
  }
}
