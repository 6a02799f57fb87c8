package app.gravl.jobs;

import app.gravl.schema.DatabaseSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of this module in a Java process of its own, with a heap or an end of its own. */
public final class ForkedProgram implements AutoCloseable {

  private static final long PATIENCE_MINUTES = 3;

  private final Process process;
  private final Path output;

  private ForkedProgram(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * @param folder where its output goes
   * @param heap such as {@code -Xmx64m}
   */
  public static ForkedProgram start(
      Path folder, Class<?> program, String heap, DatabaseSettings database) throws IOException {
    Path output = Files.createTempFile(folder, program.getSimpleName(), ".out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-cp"));
    command.add(classPath());
    command.add(program.getName());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .directory(new File(folder.toString()));
    builder.environment().clear();
    builder
        .environment()
        .putAll(Map.of("DATABASE_URL", database.url(), "DATABASE_PASSWORD", database.password()));
    return new ForkedProgram(builder.start(), output);
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** As {@code kill -9}: nothing of it gets a last word. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Its exit code. */
  public int awaitEnd() throws Exception {
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      throw new AssertionError("It still runs:\n" + output());
    }
    return process.exitValue();
  }

  public String output() throws IOException {
    return Files.readString(output);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
