package app.gravl.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who runs on a data folder, by the file that Postgres itself keeps there. */
final class PostmasterPid {

  private final Path data;
  private final Path file;

  PostmasterPid(Path data) {
    this.data = data;
    this.file = data.resolve("postmaster.pid");
  }

  /**
   * The Postgres that runs on this folder, left behind by an owner that was killed. A pid alone
   * proves nothing (it may be another program's by now): the process must have been started with
   * this very folder.
   */
  Optional<ProcessHandle> running() {
    return recorded().filter(this::isOurs);
  }

  /**
   * Removes the file where its pid has meanwhile become another program's; Postgres would take that
   * one for a server and refuse to start. Where no such process lives Postgres cleans up itself.
   */
  void forgetStranger() {
    if (recorded().filter(process -> !isOurs(process)).isPresent()) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Optional<ProcessHandle> recorded() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file);
      if (lines.size() < 2 || !Path.of(lines.get(1)).toRealPath().equals(data.toRealPath())) {
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private boolean isOurs(ProcessHandle process) {
    List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
    return process.info().command().orElse("").endsWith("postgres")
        && arguments.contains(data.toString());
  }
}
