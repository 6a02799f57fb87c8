package app.gravl.local.faults;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One of the processes of a Flink cluster, which ends them itself. */
record FlinkPart(Start starter, Supplier<Process> process) implements Restartable {

  @FunctionalInterface
  interface Start {
    void run() throws Exception;
  }

  @Override
  public void start() throws Exception {
    starter.run();
  }

  @Override
  public List<ProcessHandle> processes() {
    return Stream.of(process.get().toHandle()).filter(ProcessHandle::isAlive).toList();
  }

  @Override
  public void close() {
    // With its cluster.
  }
}
