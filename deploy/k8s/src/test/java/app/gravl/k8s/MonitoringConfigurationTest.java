package app.gravl.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.gravl.k8s.manifest.Kustomize;
import app.gravl.k8s.manifest.Kustomize.Finished;
import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.Overlay;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a Prometheus and an Alertmanager without the operator read, by their own tools. */
@ExtendWith(NeedsKustomize.class)
class MonitoringConfigurationTest {

  private static final Path SOURCE = Kustomize.HOME.resolve("../monitoring");
  private static final List<String> RECEIVERS = List.of("page", "ticket", "info");

  @TempDir private Path folder;

  private final Manifests rehearsal = Overlay.REHEARSAL.manifests();

  private Map<String, String> data(String configMap) {
    return rehearsal.typed(ConfigMap.class, configMap).getData();
  }

  /** As the pod mounts it. */
  private Path mounted(String configMap, String name) throws IOException {
    Path files = Files.createDirectories(folder.resolve(name));
    for (Map.Entry<String, String> file : data(configMap).entrySet()) {
      Files.writeString(files.resolve(file.getKey()), file.getValue());
    }
    return files;
  }

  private static Finished run(String... command) {
    boolean installed =
        List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
            .anyMatch(path -> Files.isExecutable(Path.of(path, command[0])));
    assumeTrue(installed, command[0] + " is not installed");
    return Kustomize.run(command);
  }

  @Test
  void prometheus_takes_its_configuration_and_finds_every_rule() throws IOException {
    mounted("prometheus-rules", "rules");
    Path config = mounted("prometheus-config", "config").resolve("prometheus.yml");

    Finished checked = run("promtool", "check", "config", config.toString());

    assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
    for (String file : data("prometheus-rules").keySet()) {
      assertThat(checked.out()).contains("rules/" + file);
    }
  }

  @Test
  void a_rule_that_is_wrong_is_found() throws IOException {
    Path rules = mounted("prometheus-rules", "rules");
    Files.writeString(
        rules.resolve("wrong.yml"),
        "groups: [{name: wrong, rules: [{record: wrong, expr: sum by}]}]");
    Path config = mounted("prometheus-config", "config").resolve("prometheus.yml");

    assertThat(run("promtool", "check", "config", config.toString()).code()).isNotZero();
  }

  @Test
  void rules_and_routes_are_those_of_deploy_monitoring() throws IOException {
    try (Stream<Path> files = Files.list(SOURCE.resolve("rules"))) {
      for (Path rules : files.filter(each -> each.toString().endsWith(".yml")).toList()) {
        assertThat(data("prometheus-rules"))
            .containsEntry(rules.getFileName().toString(), Files.readString(rules));
      }
    }
    assertThat(data("alertmanager-config"))
        .containsEntry("alertmanager.yml", Files.readString(SOURCE.resolve("alertmanager.yml")));
  }

  /** The file as deploy/monitoring has it, with the installation's receivers. */
  @Test
  void alertmanager_is_configured_with_the_receivers_of_the_secret() throws IOException {
    mounted("alertmanager-config", "config");
    Path receivers = Files.createDirectories(folder.resolve("receivers"));
    for (String name : RECEIVERS) {
      Files.writeString(receivers.resolve(name), "https://receiver.test/" + name + "?a=1&b=%7C#x");
    }

    Finished configured = configure();

    assertThat(configured.code()).as(configured.out() + configured.err()).isZero();
    String made = Files.readString(folder.resolve("made/alertmanager.yml"));
    for (String name : RECEIVERS) {
      assertThat(made).contains("url: 'https://receiver.test/" + name + "?a=1&b=%7C#x'");
    }
    assertThat(made.replaceAll("url: .*", "url"))
        .isEqualTo(
            data("alertmanager-config").get("alertmanager.yml").replaceAll("url: .*", "url"));
  }

  @Test
  void without_a_receivers_address_it_does_not_start() throws IOException {
    mounted("alertmanager-config", "config");
    Path receivers = Files.createDirectories(folder.resolve("receivers"));
    Files.writeString(receivers.resolve("page"), "https://receiver.test/page");

    assertThat(configure().code()).isNotZero();
  }

  private Finished configure() throws IOException {
    Path script = mounted("alertmanager-scripts", "scripts").resolve("configure.sh");
    Files.createDirectories(folder.resolve("made"));
    assumeTrue(run("amtool", "--version").code() == 0);
    return Kustomize.run("sh", script.toString(), folder.toString());
  }
}
