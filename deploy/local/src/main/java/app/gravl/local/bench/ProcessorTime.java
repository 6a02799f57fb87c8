package app.gravl.local.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** How long processors worked for a system: its process, and all of Postgres that runs now. */
record ProcessorTime(long pid, long postgresPid) {

  Duration soFar() {
    return Stream.concat(Stream.of(pid, postgresPid), children())
        .map(ProcessHandle::of)
        .flatMap(Optional::stream)
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private Stream<Long> children() {
    return ProcessHandle.of(postgresPid).stream()
        .flatMap(ProcessHandle::descendants)
        .map(ProcessHandle::pid);
  }
}
