package app.gravl.local.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the kernel is asked to do with processes that a test started. */
final class Signals {

  private Signals() {}

  /** They get no last word; returns when they are gone. */
  static void kill(List<ProcessHandle> processes) throws IOException, InterruptedException {
    send("KILL", processes);
    await()
        .atMost(JavaProcess.PATIENCE)
        .until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
  }

  /** They stand still: they answer nobody, and refuse nobody either. */
  static void stop(List<ProcessHandle> processes) throws IOException, InterruptedException {
    send("STOP", processes);
  }

  static void goOn(List<ProcessHandle> processes) throws IOException, InterruptedException {
    send("CONT", processes);
  }

  private static void send(String name, List<ProcessHandle> processes)
      throws IOException, InterruptedException {
    if (processes.isEmpty()) {
      throw new IllegalStateException("Nobody to send " + name);
    }
    List<String> command = new ArrayList<>(List.of("kill", "-" + name));
    processes.forEach(process -> command.add(Long.toString(process.pid())));
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
