package app.gravl.k8s.rule;

import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.PodView;
import app.gravl.k8s.manifest.StrictReader;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a Prometheus without an operator asks: each pod behind a service's name.
 *
 * @param job as rules and dashboards know it; Alertmanagers that it tells have none
 * @param port of each pod
 */
public record ScrapeJob(String job, String service, int port) {

  private static final String CONFIGURATION = "prometheus.yml";
  private static final String HEADLESS = "None";

  /** None where an operator configures Prometheus, or where there is none. */
  public static List<ScrapeJob> all(Manifests manifests) {
    List<ScrapeJob> all = new ArrayList<>();
    manifests
        .all(ConfigMap.class)
        .filter(map -> map.getMetadata().getName().startsWith("prometheus-config"))
        .map(map -> StrictReader.yaml(map.getData().get(CONFIGURATION)))
        .forEach(
            configuration -> {
              configuration
                  .path("scrape_configs")
                  .forEach(job -> add(all, job, job.path("job_name").asText()));
              configuration.at("/alerting/alertmanagers").forEach(each -> add(all, each, ""));
            });
    return all;
  }

  private static void add(List<ScrapeJob> all, JsonNode found, String job) {
    for (JsonNode lookup : found.path("dns_sd_configs")) {
      lookup
          .path("names")
          .forEach(name -> all.add(new ScrapeJob(job, name.asText(), lookup.path("port").asInt())));
    }
  }

  /** Whose name leads to the pods themselves. */
  Optional<Service> headless(Manifests manifests) {
    return manifests
        .all(Service.class)
        .filter(each -> each.getMetadata().getName().equals(service))
        .filter(each -> HEADLESS.equals(each.getSpec().getClusterIP()))
        .findFirst();
  }

  /** Those that it asks. */
  public List<PodView> pods(Manifests manifests) {
    return headless(manifests).stream()
        .flatMap(found -> ServiceRules.pods(manifests, found).stream())
        .filter(pod -> Ports.of(pod).numbers().contains(port))
        .toList();
  }

  /** Says where pods behind the service are not found at the port; none: said too. */
  Stream<String> problems(Manifests manifests) {
    Optional<Service> found = headless(manifests);
    if (found.isEmpty()) {
      return Stream.of("%s: no headless service %s".formatted(job, service));
    }
    return ServiceRules.pods(manifests, found.get()).stream()
        .filter(pod -> !Ports.of(pod).numbers().contains(port))
        .map(pod -> "%s: %s has no port %d".formatted(job, pod, port));
  }
}
