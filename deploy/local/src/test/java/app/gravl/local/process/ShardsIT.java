package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.local.system.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The change stream is read in more shards, and in fewer again, while people log. */
@Tag("faults")
class ShardsIT {

  private static final List<Long> USERS = List.of(1L, 2L);

  @TempDir Path folder;

  private final Ports ports = UpProcess.freePorts();

  @Test
  void the_number_changes_under_load_survives_a_kill_and_everything_follows_from_the_facts()
      throws Exception {
    Path data = folder.resolve("data");
    Commands gravl = new Commands(data, ports);
    Writers writers = new Writers(USERS);
    try (UpProcess up = UpProcess.start(data, ports)) {
      writers.start(up.client(), 1);
      await().atMost(UpProcess.PATIENCE).until(() -> writers.acknowledged().size() > 20);

      assertThat(gravl.run(0, "shards", "2"))
          .anyMatch(line -> line.endsWith("comes the whole way, in 2 shards"))
          .anyMatch(line -> Pattern.matches("gravl_0of2 +2 +\\d+ +\\d+\\.\\d", line))
          .anyMatch(line -> Pattern.matches("gravl_1of2 +2 +\\d+ +\\d+\\.\\d", line));
      assertThat(gravl.verify()).contains(", 0 differ");
      assertThat(gravl.run(2, "shards", "9")).anyMatch(line -> line.contains("1 to 8 shards"));

      int seen = writers.acknowledged().size();
      await().atMost(UpProcess.PATIENCE).until(() -> writers.acknowledged().size() > seen + 20);
      up.process().process().destroyForcibly();
      writers.stop();
      up.kill();
    }

    try (UpProcess up = UpProcess.start(data, ports)) {
      Recovered.check(up, writers.acknowledged());
      assertThat(gravl.run(0, "shards", "2")).anyMatch(line -> line.contains("already"));
      assertThat(gravl.verify()).contains(", 0 differ");

      gravl.run(0, "shards", "1");
      Recovered.check(up, writers.acknowledged());
      assertThat(gravl.verify()).contains(", 0 differ");
    }
  }
}
