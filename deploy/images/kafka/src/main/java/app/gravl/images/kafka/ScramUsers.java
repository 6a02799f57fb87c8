package app.gravl.images.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ScramMechanism;

/** Who may log in: a folder with a file for each, as Kubernetes mounts a Secret. */
final class ScramUsers {

  private ScramUsers() {}

  /**
   * As Kafka's formatter reads them.
   *
   * @param folder of files named after users, each with the password; only the first line's end is
   *     taken off
   * @throws IllegalArgumentException where a name or a password holds what the formatter takes for
   *     its own
   */
  static List<String> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      // Kubernetes' own links and folders begin with dots.
      files =
          all.filter(file -> !file.getFileName().toString().startsWith("."))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
    }
    List<String> users = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      String password = Files.readString(file).stripTrailing();
      if (password.isEmpty() || !password.matches("[^\\s,\"\\[\\]]+")) {
        throw new IllegalArgumentException(
            "the password of "
                + name
                + " is empty, or has white space, commas, quotes or brackets");
      }
      users.add(
          "%s=[name=%s,password=%s]"
              .formatted(ScramMechanism.SCRAM_SHA_512.mechanismName(), name, password));
    }
    return users;
  }
}
