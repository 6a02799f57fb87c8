package app.gravl.local.faults;

import app.gravl.local.process.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A part that is one Java process and says when it is ready. */
final class JavaProcess implements Restartable {

  static final Duration PATIENCE = Duration.ofMinutes(3);

  private final String name;
  private final Path output;
  private final Map<String, String> environment;
  private final List<String> arguments;
  private ChildProcess process;

  /**
   * @param output folder of what it prints
   * @param arguments of java
   */
  JavaProcess(String name, Path output, Map<String, String> environment, List<String> arguments) {
    this.name = name;
    this.output = output;
    this.environment = Map.copyOf(environment);
    this.arguments = List.copyOf(arguments);
  }

  @Override
  public void start() {
    close();
    process = ChildProcess.start(name, output, environment, arguments);
    process.awaitLine("ready", PATIENCE);
  }

  @Override
  public List<ProcessHandle> processes() {
    return Stream.of(process.process().toHandle()).filter(ProcessHandle::isAlive).toList();
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }
}
