package app.gravl.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of deploy/monitoring by the tools of Prometheus and Alertmanager themselves. */
class RulesTest {

  private static final Path FOLDER = Path.of("..", "monitoring");

  /** Such as {@code severity=page hop=job -> page}. */
  private static final Path ROUTES = FOLDER.resolve("routes-tests.txt");

  @Test
  void the_configuration_and_all_rules_are_valid() throws Exception {
    run("promtool", "check", "config", "prometheus.yml");
    List<String> check = new ArrayList<>(List.of("promtool", "check", "rules"));
    check.addAll(files("rules"));
    run(check.toArray(String[]::new));
  }

  @Test
  void each_alert_fires_and_resolves_when_it_should_and_not_otherwise() throws Exception {
    List<String> test = new ArrayList<>(List.of("promtool", "test", "rules"));
    test.addAll(files("rules/tests"));
    run(test.toArray(String[]::new));
  }

  @Test
  void alertmanager_takes_its_configuration_and_routes_as_told() throws Exception {
    run("amtool", "check-config", "alertmanager.yml");
    for (String line : Files.readAllLines(ROUTES)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split(" -> ", 2);
      List<String> command =
          new ArrayList<>(
              List.of(
                  "amtool",
                  "config",
                  "routes",
                  "test",
                  "--config.file",
                  "alertmanager.yml",
                  "--verify.receivers=" + parts[1].strip()));
      command.addAll(List.of(parts[0].strip().split("\\s+")));
      run(command.toArray(String[]::new));
    }
  }

  private static List<String> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".yml"))
          .sorted()
          .map(file -> folder + "/" + file.getFileName())
          .toList();
    }
  }

  private static void run(String... command) throws Exception {
    boolean installed =
        List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, command[0])));
    assumeTrue(
        installed,
        command[0] + " is not installed: apt-get install prometheus prometheus-alertmanager");
    Process process =
        new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s:%n%s", String.join(" ", command), said).isZero();
  }
}
