package app.gravl.local.faults;

import app.gravl.local.process.Acknowledged;
import java.nio.file.Path;
import java.time.Duration;
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
  private static final Duration SINCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void what_an_older_backup_holds_is_served_and_nothing_else() throws Exception {
    try (Trial trial = Trial.begin(SeparateParts.start(Places.in(folder)))) {
      SeparateParts parts = trial.parts();
      trial.run("nothing, before a backup", () -> {});
      // Nobody writes now, so it is known what the backup holds.
      Backup backup = Backup.take(parts.postgres(), folder.resolve("backup"));
      Acknowledged held = trial.acknowledged().copy();

      trial.run(
          "a backup restored",
          () -> {
            Trial.pass(SINCE);
            // Users are not served from before to after: nothing is acknowledged of both.
            trial.load().stop();
            Signals.kill(parts.processes(Part.POSTGRES));
            backup.restore(parts.postgres().data());
            trial.acknowledged().become(held);
            trial.load().forgetSeen();
            parts.start(Part.POSTGRES);
            trial.load().start();
          });
    }
  }
}
