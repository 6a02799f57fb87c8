package app.gravl.local.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs beside this process and ends with it; where this process was killed, the next
 * start ends that very one.
 */
final class Child implements AutoCloseable {

  private static final int STOP_SECONDS = 10;
  private static final int WORDS = 3;

  private final String name;
  private final Path log;
  private final Path remembered;
  private final Process process;

  private Child(String name, Path log, Path remembered, Process process) {
    this.name = name;
    this.log = log;
    this.remembered = remembered;
    this.process = process;
  }

  /**
   * @param folder for its log, and where it is remembered
   */
  static Child start(
      Path folder, String name, Map<String, String> environment, List<String> command)
      throws IOException {
    Path remembered = folder.resolve(name + ".pid");
    Path log = folder.resolve(name + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    Files.writeString(remembered, process.pid() + " " + startedAt(process.toHandle()));
    return new Child(name, log, remembered, process);
  }

  /** Ends what a process that was killed left behind. */
  static void stopLeftBehind(Path folder, String name) throws IOException {
    Path remembered = folder.resolve(name + ".pid");
    if (!Files.exists(remembered)) {
      return;
    }
    String[] parts = Files.readString(remembered).split(" ", 2);
    Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(parts[0].strip()));
    if (left.isPresent() && parts.length == 2 && startedAt(left.get()).equals(parts[1].strip())) {
      boolean unused = left.get().destroy();
      try {
        ProcessHandle unusedToo = left.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
      } catch (Exception e) {
        throw new IllegalStateException(name + " of an earlier start does not end", e);
      }
    }
    Files.delete(remembered);
  }

  /** A process id may be another's by now; the moment of its start tells. */
  private static String startedAt(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Its name, and the last that it said. */
  String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return name
        + " said: "
        + String.join(" | ", lines.subList(Math.max(0, lines.size() - WORDS), lines.size()));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Files.deleteIfExists(remembered);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
