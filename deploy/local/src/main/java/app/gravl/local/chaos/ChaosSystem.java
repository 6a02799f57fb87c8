package app.gravl.local.chaos;

import app.gravl.embedded.PostgresServer;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.Ports;
import app.gravl.local.trial.Leftovers;
import app.gravl.local.trial.Target;
import app.gravl.local.trial.UpProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A {@code gravl up} of its own, for the faults to break. */
final class ChaosSystem {

  private final Path home;
  private final Path folder;
  private final Ports ports;
  private final Leftovers leftovers;
  private UpProcess up;

  /**
   * Starts one.
   *
   * @param home the repository, where the launcher is
   */
  ChaosSystem(Path home, Path folder, Ports ports, Leftovers leftovers) throws IOException {
    this.home = home;
    this.folder = folder;
    this.ports = ports;
    this.leftovers = leftovers;
    leftovers.add(() -> PostgresServer.stopLeftBehind(folder.resolve("postgres")));
    this.up = begin();
  }

  private UpProcess begin() throws IOException {
    UpProcess started = UpProcess.start(home, folder, ports, leftovers, "--no-demo");
    leftovers.add(() -> thaw(started.pid()));
    return started;
  }

  /** What stands still would not be ended. */
  private void thaw(long pid) throws IOException, InterruptedException {
    signal("CONT", treeOf(pid));
    if (Files.exists(UpProcess.postgresPidFile(folder))) {
      signal("CONT", postgresProcesses());
    }
  }

  void start() throws IOException {
    up = begin();
  }

  /** The Java process ends at once; Postgres stays until the next start. */
  void kill() throws InterruptedException {
    up.kill();
  }

  /** All of it ends in good order. */
  void stop() {
    up.close();
  }

  double readySeconds() {
    return up.readySeconds();
  }

  Target target(Clock clock) {
    return new Target(RunningSystem.on(folder), clock);
  }

  Ports ports() {
    return ports;
  }

  Path log() {
    return folder.resolve("logs").resolve("gravl.log");
  }

  Path checkpoints() {
    return folder.resolve("flink").resolve("checkpoints");
  }

  List<Long> processes() {
    return List.of(up.pid());
  }

  /** All processes of Postgres. */
  List<Long> postgresProcesses() throws IOException {
    return treeOf(up.postgresPid());
  }

  private static List<Long> treeOf(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .map(ProcessHandle::pid)
        .toList();
  }

  /**
   * @param name such as {@code STOP}
   */
  void signal(String name, List<Long> pids) throws IOException, InterruptedException {
    if (pids.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of("kill", "-" + name));
    pids.forEach(pid -> command.add(Long.toString(pid)));
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
