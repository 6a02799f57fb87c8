package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.local.system.Ports;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A system that is killed at any moment loses nothing that it acknowledged. */
class KillIT {

  private static final int USERS = 4;

  @TempDir Path folder;

  private final Ports ports = UpProcess.freePorts();
  private final long seed = Long.getLong("seed", new Random().nextLong(1_000_000));
  private final Random random = new Random(seed);

  @Test
  void what_was_acknowledged_is_there_and_evaluated_after_every_kill() throws Exception {
    Path data = folder.resolve("the data");
    int kills = Integer.getInteger("kills", 2);
    List<Long> users = new ArrayList<>();
    Writers writers = new Writers(users);

    killDuringStart(data);
    for (int kill = 0; kill < kills; kill++) {
      try (UpProcess up = UpProcess.start(data, ports)) {
        Recovered.check(up, writers.acknowledged());
        if (users.isEmpty()) {
          users.addAll(newUsers(up));
        }
        writers.start(up.client(), random.nextLong(1000));
        pass(random.nextInt(6_000));
        up.process().process().destroyForcibly();
        writers.stop();
        up.kill();
        if (random.nextInt(3) == 0) {
          killDuringStart(data);
        }
      }
    }
    try (UpProcess up = UpProcess.start(data, ports)) {
      Recovered.check(up, writers.acknowledged());
      assertThat(writers.acknowledged().size()).describedAs("seed %d", seed).isPositive();
      assertThat(up.stop()).isZero();
      assertThat(data.resolve("flink").resolve("checkpoints")).isDirectoryContaining("glob:**");
    }
  }

  /** Somewhere between the first instruction and the first snapshot. */
  private void killDuringStart(Path data) {
    try (UpProcess up = UpProcess.begin(data, ports)) {
      pass(random.nextInt(15_000));
      up.kill();
    }
  }

  private static List<Long> newUsers(UpProcess up) throws SQLException {
    List<Long> users = new ArrayList<>();
    try (Connection connection = up.database()) {
      for (int i = 0; i < USERS; i++) {
        users.add(Database.insertUser(connection));
      }
    }
    return users;
  }

  /** Lets time pass: there is nothing to wait for. */
  private static void pass(int millis) {
    await().pollDelay(Duration.ofMillis(millis)).atMost(UpProcess.PATIENCE).until(() -> true);
  }
}
