package app.gravl.local.bench;

import app.gravl.embedded.Folders;
import app.gravl.local.system.Ports;
import app.gravl.local.trial.Leftovers;
import app.gravl.local.trial.UpProcess;
import java.nio.file.Path;

/**
 * How long {@code gravl up} takes from its launch to its ready line, and what memory it then holds.
 * A first start, on a folder of its own, is not counted: it brings the libraries into the page
 * cache.
 */
public final class StartBenchmark implements Benchmark {

  /**
   * @param readySeconds on an empty folder: with initdb, migrations, catalog and demo users
   * @param restartSeconds on that folder again
   * @param rssMiB resident memory of the one Java process at the ready line
   * @param restartRssMiB the same after the restart
   * @param postgresMiB of all Postgres processes together, what they share counted once
   */
  record Result(
      double readySeconds,
      double restartSeconds,
      long rssMiB,
      long restartRssMiB,
      long postgresMiB) {}

  private record Start(double seconds, long rssMiB, long postgresMiB) {}

  private final Path home;
  private final int portOffset;
  private final Leftovers leftovers;

  /**
   * @param home the repository, where the launcher is
   */
  public StartBenchmark(Path home, int portOffset, Leftovers leftovers) {
    this.home = home;
    this.portOffset = portOffset;
    this.leftovers = leftovers;
  }

  @Override
  public Result run(Progress progress) throws Exception {
    progress.say("A start that is not counted");
    start(temporary());
    progress.say("A start on an empty folder");
    Path folder = temporary();
    Start first = start(folder);
    progress.say("A start on the same folder");
    Start again = start(folder);
    return new Result(
        first.seconds(), again.seconds(), first.rssMiB(), again.rssMiB(), first.postgresMiB());
  }

  private Path temporary() {
    Path folder = Folders.temporary("gravl-bench-");
    leftovers.add(() -> Folders.delete(folder));
    return folder;
  }

  private Start start(Path folder) throws Exception {
    Ports ports = Ports.freeFrom(portOffset);
    try (UpProcess up = UpProcess.start(home, folder, ports, leftovers)) {
      return new Start(
          Math.round(up.readySeconds() * 100) / 100.0,
          Memory.residentMiB(up.pid()),
          Memory.sharedOnceMiB(up.postgresPid()));
    }
  }
}
