package app.gravl.local.process;

import app.gravl.local.Gravl;
import app.gravl.local.system.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Commands of {@code gravl} on a system that runs, each in a process of its own. */
final class Commands {

  private final Path data;
  private final Ports ports;

  Commands(Path data, Ports ports) {
    this.data = data;
    this.ports = ports;
  }

  /** Begins one. */
  ChildProcess begin(String... arguments) {
    List<String> java =
        new ArrayList<>(
            List.of("-Xmx256m", "-cp", ChildProcess.testClassPath(), Gravl.class.getName()));
    java.addAll(List.of(arguments));
    java.addAll(
        List.of("--data", data.toString(), "--port-offset", Integer.toString(ports.offset())));
    return ChildProcess.start(
        arguments[0], data.getParent(), Map.of("PATH", System.getenv("PATH")), java);
  }

  /** What verify says in the end, and that nothing differs. */
  String verify() {
    List<String> lines = run(0, "verify");
    return lines.get(lines.size() - 1);
  }

  /**
   * @return what it printed
   * @throws AssertionError where it does not end with this code
   */
  List<String> run(int code, String... arguments) {
    try (ChildProcess command = begin(arguments)) {
      int ended = command.awaitEnd(UpProcess.PATIENCE);
      if (ended != code) {
        throw new AssertionError(
            "%s ended with %d:%n%s"
                .formatted(List.of(arguments), ended, String.join("\n", command.lines())));
      }
      return command.lines();
    }
  }
}
