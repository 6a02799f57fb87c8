package app.gravl.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever is woken finds what to do. */
class RunbooksTest {

  private static final Path MONITORING = Path.of("..", "monitoring");
  private static final Path RUNBOOKS = Path.of("..", "runbooks");
  private static final String BASE = "{{ $externalLabels.runbooks }}/";
  private static final Set<String> SEVERITIES = Set.of("page", "ticket", "info");

  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());

  @Test
  void every_alert_leads_to_its_heading_in_a_runbook() throws IOException {
    for (Map.Entry<String, JsonNode> alert : alerts().entrySet()) {
      String url = alert.getValue().at("/annotations/runbook_url").asText();
      assertThat(url).as(alert.getKey()).startsWith(BASE).contains("#");
      String[] parts = url.substring(BASE.length()).split("#", 2);
      assertThat(anchors(RUNBOOKS.resolve(parts[0])))
          .as("%s of %s", parts[1], alert.getKey())
          .contains(parts[1]);
      assertThat(parts[1]).isEqualTo(alert.getKey().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void every_alert_says_who_hears_of_it_and_what_it_means() throws IOException {
    for (Map.Entry<String, JsonNode> alert : alerts().entrySet()) {
      assertThat(alert.getValue().at("/labels/severity").asText())
          .as(alert.getKey())
          .isIn(SEVERITIES);
      assertThat(alert.getValue().at("/labels/hop").asText()).as(alert.getKey()).isNotBlank();
      assertThat(alert.getValue().at("/annotations/summary").asText())
          .as(alert.getKey())
          .isNotBlank();
      assertThat(alert.getValue().at("/annotations/description").asText())
          .as(alert.getKey())
          .isNotBlank();
    }
  }

  @Test
  void the_table_of_alerts_is_that_of_the_rules() throws IOException {
    List<String> told =
        Files.readAllLines(MONITORING.resolve("README.md")).stream()
            .filter(line -> line.matches("\\| \\[?\\w+\\]?.*\\.\\./runbooks/.*"))
            .map(line -> line.split("\\|", -1)[1].strip())
            .map(name -> name.replaceAll("\\[(\\w+)\\].*", "$1"))
            .toList();

    assertThat(told).containsExactlyInAnyOrderElementsOf(alerts().keySet());
  }

  private Map<String, JsonNode> alerts() throws IOException {
    Map<String, JsonNode> alerts = new TreeMap<>();
    try (Stream<Path> files = Files.list(MONITORING.resolve("rules"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yml")).toList()) {
        for (JsonNode group : yaml.readTree(file.toFile()).path("groups")) {
          for (JsonNode rule : group.path("rules")) {
            if (rule.has("alert")) {
              assertThat(alerts.put(rule.path("alert").asText(), rule))
                  .as("%s stands twice", rule.path("alert").asText())
                  .isNull();
            }
          }
        }
      }
    }
    assertThat(alerts).isNotEmpty();
    return alerts;
  }

  /** Of a heading, as GitHub makes them. */
  private static List<String> anchors(Path file) throws IOException {
    List<String> anchors = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("#")) {
        anchors.add(
            line.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\w\\- ]", "")
                .replace(' ', '-'));
      }
    }
    return anchors;
  }
}
