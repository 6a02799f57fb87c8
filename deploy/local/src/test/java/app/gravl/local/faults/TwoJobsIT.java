package app.gravl.local.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two jobs write the insights of the same users; the second begins with the oldest changes. */
@Tag("faults")
class TwoJobsIT {

  @TempDir Path folder;

  @Test
  void two_jobs_write_the_same_users() throws Exception {
    try (Trial trial = Trial.begin(SeparateParts.start(Places.in(folder), 4))) {
      trial.run("a second job beside the first", () -> trial.parts().submitAgain("second"));

      trial.run(
          "kill -9 of the TaskManager of two jobs",
          () -> {
            Signals.kill(trial.parts().processes(Part.TASK_MANAGER));
            trial.parts().start(Part.TASK_MANAGER);
          });
    }
  }
}
