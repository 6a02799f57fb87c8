package app.gravl.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dgravl.forms=write} it makes them anew. */
class KubernetesFormsTest {

  private static final Path SOURCE = Path.of("..", "monitoring");
  private static final Path MADE = SOURCE.resolve("kubernetes");

  @Test
  void the_forms_for_kubernetes_are_made_of_the_files_as_they_are_now() throws IOException {
    Map<String, String> forms = new KubernetesForms(SOURCE).all();
    if ("write".equals(System.getProperty("gravl.forms"))) {
      Files.createDirectories(MADE);
      for (Map.Entry<String, String> form : forms.entrySet()) {
        Files.writeString(MADE.resolve(form.getKey()), form.getValue());
      }
    }

    for (Map.Entry<String, String> form : forms.entrySet()) {
      assertThat(MADE.resolve(form.getKey()))
          .as("make them anew: -Dtest=KubernetesFormsTest -Dgravl.forms=write")
          .hasContent(form.getValue());
    }
  }

  @Test
  void every_job_that_is_ours_is_scraped_and_every_receiver_has_an_address() throws IOException {
    Map<String, String> forms = new KubernetesForms(SOURCE).all();

    assertThat(forms.get("service-monitors.yaml"))
        .contains("gravl-api", "gravl-flink", "gravl-connect", "gravl-postgres");
    assertThat(forms.get("alertmanager-config.yaml"))
        .contains("key: page", "key: ticket", "key: info")
        .doesNotContain("127.0.0.1");
  }

  @Test
  void without_the_operator_the_same_jobs_are_scraped() throws IOException {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    JsonNode source = yaml.readTree(SOURCE.resolve("prometheus.yml").toFile());
    JsonNode made = yaml.readTree(new KubernetesForms(SOURCE).all().get("prometheus.yml"));

    assertThat(made.findValuesAsText("job_name"))
        .isEqualTo(source.findValuesAsText("job_name"))
        .contains("api", "flink", "connect", "postgres");
    assertThat(made.at("/global/scrape_interval")).isEqualTo(source.at("/global/scrape_interval"));
    // Of a single machine only its own address is left.
    assertThat(made.findValues("targets").toString()).isEqualTo("[[\"127.0.0.1:9090\"]]");
  }
}
