package app.gravl.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A Java process of a test: it knows nothing but what it is given, and ends with the test. */
public final class ChildProcess implements AutoCloseable {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final String name;
  private final Path output;
  private final Process process;

  private ChildProcess(String name, Path output, Process process) {
    this.name = name;
    this.output = output;
    this.process = process;
  }

  /**
   * @param folder where its output goes
   * @param environment all of it
   * @param arguments of java
   */
  public static ChildProcess start(
      String name, Path folder, Map<String, String> environment, List<String> arguments) {
    return start(name, folder, environment, List.of(), arguments);
  }

  /**
   * @param through a program that runs the one which its arguments name
   */
  public static ChildProcess start(
      String name,
      Path folder,
      Map<String, String> environment,
      List<String> through,
      List<String> arguments) {
    List<String> command = new ArrayList<>(through);
    command.addAll(List.of(JAVA.toString(), "-XX:+UseSerialGC"));
    command.addAll(arguments);
    try {
      Path output = Files.createTempFile(folder, name + "-", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      return new ChildProcess(name, output, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class path of this test. */
  public static String testClassPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  public Process process() {
    return process;
  }

  public List<String> lines() {
    try {
      return Files.readAllLines(output, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first line that begins with {@code start}. */
  public String awaitLine(String start, Duration patience) {
    try {
      Awaitility.await()
          .pollInterval(Duration.ofMillis(20))
          .atMost(patience)
          .until(() -> !process.isAlive() || line(start) != null);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(name + " does not say " + start + printed(), e);
    }
    String line = line(start);
    if (line == null) {
      throw new AssertionError(name + " ended with " + process.exitValue() + printed());
    }
    return line;
  }

  /** Its exit code. */
  public int awaitEnd(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError(name + " still runs" + printed());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String printed() {
    return ":\n" + String.join("\n", lines());
  }

  private String line(String start) {
    return lines().stream().filter(line -> line.startsWith(start)).findFirst().orElse(null);
  }
}
