package app.gravl.local.bench;

import app.gravl.embedded.Folders;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.Ports;
import app.gravl.local.trial.Leftovers;
import app.gravl.local.trial.Target;
import app.gravl.local.trial.UpProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Finds the system to measure, or starts one for it. */
public final class Targets {

  private Targets() {}

  /**
   * The system that runs on the folder; where none does, one in a process of its own, so that the
   * benchmark takes neither heap nor collector time from what it measures.
   *
   * @param home the repository, where the launcher is
   */
  public static Target find(
      Path folder,
      Path home,
      int portOffset,
      Clock clock,
      Leftovers leftovers,
      Benchmark.Progress progress)
      throws IOException {
    Optional<RunningSystem> running = RunningSystem.find(folder);
    if (running.isPresent()) {
      progress.say("Measuring the system that runs on " + folder);
      return new Target(running.get(), clock);
    }
    progress.say("Nothing runs on " + folder + ": starting a temporary system");
    Path temporary = Folders.temporary("gravl-bench-");
    leftovers.add(() -> Folders.delete(temporary));
    UpProcess.start(home, temporary, Ports.freeFrom(portOffset), leftovers, "--no-demo");
    return new Target(RunningSystem.on(temporary), clock);
  }
}
