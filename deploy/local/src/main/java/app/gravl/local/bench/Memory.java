package app.gravl.local.bench;

import app.gravl.local.CliFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What processes hold of the machine's memory, as Linux says in {@code /proc}. */
final class Memory {

  private static final int KIB_PER_MIB = 1024;

  private Memory() {}

  /** Resident memory of one process. */
  static long residentMiB(long pid) throws IOException {
    return kib(pid, "status", "VmRSS:") / KIB_PER_MIB;
  }

  /** The most that one process ever held. */
  static long mostResidentMiB(long pid) throws IOException {
    return kib(pid, "status", "VmHWM:") / KIB_PER_MIB;
  }

  /** Of a process and its children; pages that several of them share are divided among them. */
  static long sharedOnceMiB(long pid) throws IOException {
    long kib = kib(pid, "smaps_rollup", "Pss:");
    List<Long> children =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .map(ProcessHandle::pid)
            .toList();
    for (long child : children) {
      try {
        kib += kib(child, "smaps_rollup", "Pss:");
      } catch (CliFailure | IOException e) {
        // A connection's process may end at any moment; then it holds nothing.
      }
    }
    return kib / KIB_PER_MIB;
  }

  private static long kib(long pid, String file, String label) throws IOException {
    Path path = Path.of("/proc", Long.toString(pid), file);
    if (!Files.exists(path)) {
      throw new CliFailure("Memory is measured on Linux only: there is no " + path);
    }
    return Files.readAllLines(path).stream()
        .filter(line -> line.startsWith(label))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow(() -> new CliFailure(path + " says no " + label));
  }
}
