package app.gravl.local.monitoring;

import app.gravl.embedded.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of {@code deploy/monitoring} for one running system: the same rules and routes, at this
 * system's ports.
 */
final class MonitoringFiles {

  /** In the files as they stand in the repository: of a system without offset. */
  private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

  private static final String RUNBOOKS = "runbooks: deploy/runbooks";
  private static final List<String> CONFIGURED = List.of("prometheus.yml", "alertmanager.yml");

  private final Path home;
  private final Path folder;
  private final MonitoredPorts ports;

  /**
   * @param home of the repository
   * @param folder that is made anew
   */
  MonitoringFiles(Path home, Path folder, MonitoredPorts ports) {
    this.home = home;
    this.folder = folder;
    this.ports = ports;
  }

  void write() throws IOException {
    Path source = home.resolve("deploy").resolve("monitoring");
    Folders.delete(folder.resolve("rules"));
    Files.createDirectories(folder.resolve("rules"));
    try (Stream<Path> rules = Files.list(source.resolve("rules"))) {
      for (Path rule : rules.filter(file -> file.toString().endsWith(".yml")).toList()) {
        Files.copy(rule, folder.resolve("rules").resolve(rule.getFileName()));
      }
    }
    for (String name : CONFIGURED) {
      Files.writeString(folder.resolve(name), ofThisSystem(Files.readString(source.resolve(name))));
    }
  }

  Path prometheus() {
    return folder.resolve("prometheus.yml");
  }

  Path alertmanager() {
    return folder.resolve("alertmanager.yml");
  }

  private String ofThisSystem(String text) {
    return ADDRESS
        .matcher(text)
        .replaceAll(this::moved)
        .replace(
            RUNBOOKS,
            "runbooks: " + home.resolve("deploy").resolve("runbooks").toAbsolutePath().toUri());
  }

  private String moved(MatchResult address) {
    return ports.of(Integer.parseInt(address.group(1))).stream()
        .map(port -> "127.0.0.1:" + port)
        // In the files each address stands in quotation marks, alone or in a list.
        .collect(Collectors.joining("\", \""));
  }
}
