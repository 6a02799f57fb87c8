package app.gravl.local.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each part stands still for a while (SIGSTOP) and goes on as if nothing had happened. */
@Tag("faults")
class StopsIT {

  private static final Duration STOP = Duration.ofSeconds(Long.getLong("stop.seconds", 60));

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
  void a_part_that_stood_still_loses_nothing(Part part) throws Exception {
    trial.run(
        "stop of " + part + " for " + STOP.toSeconds() + " s",
        () -> {
          List<ProcessHandle> processes = trial.parts().processes(part);
          Signals.stop(processes);
          try {
            Trial.pass(STOP);
          } finally {
            Signals.goOn(processes);
          }
        });
  }
}
