package app.gravl.local.trial;

import app.gravl.local.ChildOutput;
import app.gravl.local.CliFailure;
import app.gravl.local.system.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A {@code gravl up} of its own, started by the launcher as a user would. */
public final class UpProcess implements AutoCloseable {

  private static final int STOP_SECONDS = 40;

  private final Process process;
  private final Path folder;
  private final double readySeconds;

  private UpProcess(Process process, Path folder, double readySeconds) {
    this.process = process;
    this.folder = folder;
    this.readySeconds = readySeconds;
  }

  /**
   * Returns at its ready line.
   *
   * @param options of {@code up}, besides folder and ports
   * @throws CliFailure where it does not get ready
   */
  public static UpProcess start(
      Path home, Path folder, Ports ports, Leftovers leftovers, String... options)
      throws IOException {
    return start(home, folder, ports, leftovers, Map.of(), options);
  }

  /**
   * As {@link #start(Path, Path, Ports, Leftovers, String...)}.
   *
   * @param environment on top of this process' own
   */
  public static UpProcess start(
      Path home,
      Path folder,
      Ports ports,
      Leftovers leftovers,
      Map<String, String> environment,
      String... options)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            home.resolve("gravl").toString(),
            "up",
            "--data",
            folder.toString(),
            "--port-offset",
            Integer.toString(ports.offset()));
    builder.command().addAll(List.of(options));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    long started = System.nanoTime();
    Process process = builder.start();
    leftovers.add(() -> stop(process));
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("ready ")) {
        double seconds = (System.nanoTime() - started) / 1e9;
        ChildOutput.ignore(output);
        return new UpProcess(process, folder, seconds);
      }
      said.append(line).append('\n');
    }
    throw new CliFailure("The system did not start:\n" + said.toString().strip());
  }

  /** From the launch to the ready line. */
  public double readySeconds() {
    return readySeconds;
  }

  public long pid() {
    return process.pid();
  }

  public long postgresPid() throws IOException {
    return Long.parseLong(Files.readAllLines(postgresPidFile(folder)).get(0).strip());
  }

  /** There while Postgres runs on the folder of a system, or was killed there. */
  public static Path postgresPidFile(Path folder) {
    return folder.resolve("postgres").resolve("data").resolve("postmaster.pid");
  }

  /**
   * As the kernel does where memory runs out: nothing of it gets a last word. Its Postgres stays.
   */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As Ctrl-C and a service manager do. */
  @Override
  public void close() {
    stop(process);
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
