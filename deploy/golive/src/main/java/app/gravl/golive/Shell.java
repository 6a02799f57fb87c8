package app.gravl.golive;

import app.gravl.golive.Procedure.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Runs scripts by bash, which ends at the first command that fails. */
final class Shell {

  /** Of one script; a cluster that does not answer must not hold a procedure for ever. */
  private static final Duration LIMIT = Duration.ofMinutes(20);

  /**
   * @param output both streams, the end of it where it is long
   */
  record Result(int exit, String output) {
    boolean succeeded() {
      return exit == 0;
    }

    /** It says that the step is not for this place, and why. */
    boolean skipped() {
      return exit == SKIPPED;
    }
  }

  /** As in Automake's tests. */
  private static final int SKIPPED = 77;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final int TIMED_OUT = 124;
  private static final int KEPT = 4_000;

  private final Path folder;
  private final Map<String, String> environment;

  /**
   * @param folder where scripts run
   * @param environment beside that of this process
   */
  Shell(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** Runs it to its end. */
  Result run(Script script) throws InterruptedException {
    return run(script, () -> false);
  }

  /**
   * Runs it; the processes that it started end with it where it takes too long.
   *
   * @param pointless when true it is ended at once, as if it had taken too long
   */
  Result run(Script script, BooleanSupplier pointless) throws InterruptedException {
    try {
      Path output = Files.createTempFile("go-live", ".out");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(List.of("bash", "-euo", "pipefail", "-c", script.text()))
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
          boolean ended = ended(process, pointless);
          return new Result(ended ? process.exitValue() : TIMED_OUT, end(output));
        } finally {
          process.descendants().forEach(ProcessHandle::destroy);
          process.destroy();
        }
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean ended(Process process, BooleanSupplier pointless)
      throws InterruptedException {
    long until = System.nanoTime() + LIMIT.toNanos();
    while (!process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
      if (pointless.getAsBoolean() || System.nanoTime() > until) {
        return false;
      }
    }
    return true;
  }

  private static String end(Path output) throws IOException {
    String all = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
    return all.length() <= KEPT ? all : all.substring(all.length() - KEPT);
  }
}
