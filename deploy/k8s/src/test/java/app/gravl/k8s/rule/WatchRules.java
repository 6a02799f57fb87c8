package app.gravl.k8s.rule;

import app.gravl.k8s.manifest.Manifests;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.List;
import java.util.stream.Stream;

/** What is scraped. */
final class WatchRules {

  private WatchRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("every monitor finds a service with its port", WatchRules::monitors),
        new Rule("whatever shows metrics is scraped", WatchRules::notScraped));
  }

  private static Stream<Service> found(Manifests manifests, ServiceMonitor monitor) {
    return manifests
        .all(Service.class)
        .filter(
            service ->
                service.getMetadata().getNamespace().equals(monitor.getMetadata().getNamespace())
                    && Selectors.selects(
                        monitor.getSpec().getSelector(), service.getMetadata().getLabels()));
  }

  private static Stream<String> monitors(Manifests manifests) {
    return manifests
        .all(ServiceMonitor.class)
        // An exporter of a Postgres that others run is theirs.
        .filter(
            monitor ->
                !monitor.getMetadata().getName().equals("gravl-postgres")
                    || manifests.find("StatefulSet", "postgres").isPresent())
        .filter(
            monitor ->
                monitor.getSpec().getEndpoints().stream()
                    .anyMatch(
                        endpoint ->
                            found(manifests, monitor)
                                .noneMatch(service -> hasPort(service, endpoint.getPort()))))
        .map(monitor -> monitor.getMetadata().getName());
  }

  private static boolean hasPort(Service service, String name) {
    return service.getSpec().getPorts().stream().anyMatch(port -> port.getName().equals(name));
  }

  private static Stream<String> notScraped(Manifests manifests) {
    if (manifests.all(ServiceMonitor.class).findAny().isEmpty()) {
      return Stream.empty();
    }
    return manifests.pods().stream()
        .filter(pod -> Ports.of(pod).has("metrics"))
        .filter(
            pod ->
                manifests
                    .all(ServiceMonitor.class)
                    .flatMap(monitor -> found(manifests, monitor))
                    .noneMatch(
                        service ->
                            Selectors.has(pod.labels(), service.getSpec().getSelector())
                                && hasPort(service, "metrics")))
        .map(Object::toString);
  }
}
