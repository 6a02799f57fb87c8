package app.gravl.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.k8s.manifest.Kustomize;
import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.Overlay;
import app.gravl.k8s.manifest.StrictReader;
import app.gravl.k8s.rule.ScrapeJob;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On a cluster the same jobs are scraped as on one machine, with the operator and without. */
@ExtendWith(NeedsKustomize.class)
class ScrapedTest {

  /** Of Prometheus' own world; the operator's are scraped by whoever runs the operator. */
  private static final List<String> OWN = List.of("prometheus", "alertmanager");

  private static List<String> jobs() throws IOException {
    JsonNode source =
        StrictReader.yaml(Files.readString(Kustomize.HOME.resolve("../monitoring/prometheus.yml")));
    return source.findValuesAsText("job_name");
  }

  @Test
  void without_the_operator() throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    Manifests rehearsal = Overlay.REHEARSAL.manifests();
    for (ScrapeJob job : ScrapeJob.all(rehearsal)) {
      found.put(job.job(), job.pods(rehearsal).stream().map(Object::toString).sorted().toList());
    }

    // Prometheus asks itself, at its own address; Alertmanager is also told, which is no job.
    assertThat(found)
        .isEqualTo(
            Map.of(
                "api", List.of("Deployment backend"),
                "flink", List.of("Deployment jobs-jobmanager", "Deployment jobs-taskmanager"),
                "connect", List.of("Deployment cdc"),
                "postgres", List.of("StatefulSet postgres"),
                "alertmanager", List.of("StatefulSet alertmanager"),
                "", List.of("StatefulSet alertmanager")));
    assertThat(jobs())
        .containsExactlyInAnyOrder(
            "api", "flink", "connect", "postgres", "alertmanager", "prometheus");
  }

  @Test
  void by_the_operator() throws IOException {
    assertThat(
            Overlay.PRODUCTION
                .manifests()
                .all(ServiceMonitor.class)
                .flatMap(monitor -> monitor.getSpec().getEndpoints().stream())
                .flatMap(endpoint -> endpoint.getRelabelings().stream())
                .filter(relabeling -> relabeling.getTargetLabel().equals("job"))
                .map(relabeling -> relabeling.getReplacement()))
        .containsExactlyInAnyOrderElementsOf(
            jobs().stream().filter(job -> !OWN.contains(job)).toList());
  }
}
