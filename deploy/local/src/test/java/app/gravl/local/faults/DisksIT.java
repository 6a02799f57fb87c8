package app.gravl.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk is full for a while. What ended of it is started again when there is room. */
@Tag("faults")
class DisksIT {

  private static final Duration FULL = Duration.ofSeconds(Long.getLong("full.seconds", 40));

  @TempDir Path folder;

  @BeforeEach
  void canMount() {
    assumeTrue(
        Disk.canBeMounted(folder.resolve("tried")), "this process may not mount a small disk");
  }

  @Test
  void of_kafka() throws Exception {
    try (Disk disk = Disk.mount(folder.resolve("disk"), 256);
        Trial trial = begin(Places.in(folder).withKafka(disk.folder()))) {
      trial.run(
          "disk of Kafka full for " + FULL.toSeconds() + " s",
          () -> {
            disk.fill();
            Trial.pass(FULL);
            makeRoom(trial.parts(), Part.KAFKA, disk);
          });
    }
  }

  @Test
  void of_postgres() throws Exception {
    try (Disk disk = Disk.mount(folder.resolve("disk"), 768);
        Trial trial = begin(Places.in(folder).withPostgres(disk.folder()))) {
      trial.run(
          "disk of Postgres full for " + FULL.toSeconds() + " s",
          () -> {
            disk.fill();
            // What is written of the WAL is on disk already; only the next file of it is not.
            await("no room for WAL")
                .atMost(JavaProcess.PATIENCE)
                .until(() -> !writesWal(trial.parts().postgres()));
            Trial.pass(FULL);
            makeRoom(trial.parts(), Part.POSTGRES, disk);
          });
    }
  }

  /** The job starts again meanwhile, from what it saved before. */
  @Test
  void of_checkpoints() throws Exception {
    try (Disk disk = Disk.mount(folder.resolve("disk"), 64);
        Trial trial = begin(Places.in(folder).withCheckpoints(disk.folder()))) {
      trial.run(
          "disk of checkpoints full for " + FULL.toSeconds() + " s, and the TaskManager killed",
          () -> {
            disk.fill();
            Path newest = trial.parts().flink().newestCheckpoint().orElseThrow();
            Trial.pass(FULL);
            assertThat(trial.parts().flink().newestCheckpoint()).contains(newest);
            Signals.kill(trial.parts().processes(Part.TASK_MANAGER));
            trial.parts().start(Part.TASK_MANAGER);
            trial.load().awaitSteady();
            disk.free();
            await("the next checkpoint")
                .atMost(JavaProcess.PATIENCE)
                .until(
                    () -> !trial.parts().flink().newestCheckpoint().orElseThrow().equals(newest));
          });
    }
  }

  private static Trial begin(Places places) throws Exception {
    return Trial.begin(SeparateParts.start(places));
  }

  private static void makeRoom(SeparateParts parts, Part part, Disk disk) throws Exception {
    disk.free();
    if (parts.processes(part).isEmpty()) {
      parts.start(part);
    }
  }

  private static boolean writesWal(PostgresProcess postgres) {
    try {
      postgres.execute("select txid_current()", "select pg_switch_wal()");
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
