package app.gravl.golive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which steps have passed, so that a run that was cut off goes on where it was. One line a step.
 */
final class Journal {

  private final Path file;

  /**
   * @param file made where it is not there
   */
  Journal(Path file) {
    this.file = file;
  }

  /** The ids of the steps that passed since it was last forgotten. */
  Set<String> passed() throws IOException {
    Set<String> ids = new LinkedHashSet<>();
    try {
      for (String line : Files.readAllLines(file)) {
        ids.add(line.split(" ", 2)[0]);
      }
    } catch (NoSuchFileException e) {
      // A first run.
    }
    return ids;
  }

  /** Notes that a step has passed. */
  void add(String stepId, Instant at) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file, stepId + " " + at + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  void forget() throws IOException {
    Files.deleteIfExists(file);
  }
}
