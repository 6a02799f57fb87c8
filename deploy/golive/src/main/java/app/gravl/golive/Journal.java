package app.gravl.golive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which steps have passed, so that a run that was cut off goes on where it was. One line a step.
 */
final class Journal {

  private final Optional<Path> file;

  /**
   * @param file made where it is not there
   */
  Journal(Path file) {
    this.file = Optional.of(file);
  }

  private Journal() {
    this.file = Optional.empty();
  }

  /** Of a run that changes nothing, so that there is nothing to go on from. */
  static Journal none() {
    return new Journal();
  }

  /** The ids of the steps that passed since it was last forgotten. */
  Set<String> passed() throws IOException {
    Set<String> ids = new LinkedHashSet<>();
    if (file.isEmpty()) {
      return ids;
    }
    try {
      for (String line : Files.readAllLines(file.get())) {
        ids.add(line.split(" ", 2)[0]);
      }
    } catch (NoSuchFileException e) {
      // A first run.
    }
    return ids;
  }

  /** Notes that a step has passed. */
  void add(String stepId, Instant at) throws IOException {
    if (file.isEmpty()) {
      return;
    }
    Files.createDirectories(file.get().toAbsolutePath().getParent());
    Files.writeString(
        file.get(), stepId + " " + at + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  void forget() throws IOException {
    if (file.isPresent()) {
      Files.deleteIfExists(file.get());
    }
  }
}
