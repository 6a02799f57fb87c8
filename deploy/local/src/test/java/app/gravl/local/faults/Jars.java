package app.gravl.local.faults;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code mvn package} made of the modules. */
final class Jars {

  private Jars() {}

  static Path find(String module, String end) throws IOException {
    Path target = Path.of("..", "..").resolve(module).resolve("target").toAbsolutePath();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(target.normalize(), "*" + end)) {
      return jars.iterator().next();
    }
  }
}
