package app.gravl.local.monitoring;

import app.gravl.local.CliFailure;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the programs of monitoring are; each has more than one name. */
record Programs(Path prometheus, Path alertmanager, Path postgresExporter) {

  private static final String HOW =
      "apt-get install prometheus prometheus-alertmanager" + " prometheus-postgres-exporter";

  /**
   * @param path as the environment has it
   * @throws CliFailure naming all that are missing
   */
  static Programs find(String path) {
    List<String> missing = new ArrayList<>();
    Programs programs =
        new Programs(
            find(path, missing, "prometheus"),
            find(path, missing, "prometheus-alertmanager", "alertmanager"),
            find(path, missing, "prometheus-postgres-exporter", "postgres_exporter"));
    if (!missing.isEmpty()) {
      throw new CliFailure(
          "Monitoring needs what is not installed: "
              + String.join(", ", missing)
              + ". On Debian: "
              + HOW);
    }
    return programs;
  }

  private static Path find(String path, List<String> missing, String... names) {
    for (String name : names) {
      Optional<Path> found =
          List.of(path.split(File.pathSeparator, -1)).stream()
              .map(folder -> Path.of(folder, name))
              .filter(Files::isExecutable)
              .findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
    missing.add(names[0]);
    return Path.of(names[0]);
  }
}
