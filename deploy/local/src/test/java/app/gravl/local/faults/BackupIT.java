package app.gravl.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.local.process.Acknowledged;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database is lost and last hour's backup of it restored, under everything else that runs on
 * and remembers more. Facts younger than the backup are gone by its nature; all that it holds is
 * there, and nothing else shows.
 */
@Tag("faults")
class BackupIT {

  /** What is written since a backup, as far as anything here depends on it. */
  private static final Duration SINCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void what_an_older_backup_holds_is_served_and_nothing_else() throws Exception {
    try (Trial trial = Trial.begin(SeparateParts.start(Places.in(folder)))) {
      SeparateParts parts = trial.parts();
      trial.run("nothing, before a backup", () -> {});
      // Nobody writes now, so it is known what the backup holds.
      Backup backup = Backup.take(parts.postgres(), folder.resolve("backup"));
      Acknowledged held = trial.acknowledged().copy();

      trial.run("a backup restored", () -> restore(trial, backup, held));
      assertThat(epoch(parts)).describedAs("one epoch a restore").isEqualTo(2);

      trial.run(
          "a backup restored while the job still has changes before it that are younger",
          () -> {
            List<ProcessHandle> taskManager = parts.processes(Part.TASK_MANAGER);
            Signals.stop(taskManager);
            try {
              restore(trial, backup, held);
            } finally {
              Signals.goOn(taskManager);
            }
          });
      assertThat(epoch(parts)).describedAs("one epoch a restore").isEqualTo(3);
    }
  }

  private static long epoch(SeparateParts parts) throws SQLException {
    return parts.postgres().number("select epoch from cdc_epoch");
  }

  private static void restore(Trial trial, Backup backup, Acknowledged held) throws Exception {
    Trial.pass(SINCE);
    // Whoever writes stops for it: nothing is acknowledged half before and half after.
    trial.load().stop();
    PostgresProcess postgres = trial.parts().postgres();
    Signals.kill(postgres.processes());
    backup.restore(postgres.data());
    trial.acknowledged().become(held);
    trial.load().forgetSeen();
    postgres.start();
    trial.load().start();
  }
}
