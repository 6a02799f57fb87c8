package app.gravl.local.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each part is killed with -9 under load and started again. */
@Tag("faults")
class KillsIT {

  @TempDir static Path folder;

  private static Trial trial;

  @BeforeAll
  static void start() throws Exception {
    trial = Trial.begin(SeparateParts.start(Places.in(folder)));
  }

  @AfterAll
  static void stop() {
    trial.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_killed_part_loses_nothing(Part part) throws Exception {
    trial.run(
        "kill -9 of " + part,
        () -> {
          Signals.kill(trial.parts().processes(part));
          trial.parts().start(part);
        });
  }
}
