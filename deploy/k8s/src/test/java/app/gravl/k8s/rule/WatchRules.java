package app.gravl.k8s.rule;

import app.gravl.k8s.manifest.Manifests;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is scraped. */
final class WatchRules {

  /** As ports with metrics are called. */
  private static final String METRICS = "metrics";

  private WatchRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("every monitor finds a service with its port", WatchRules::monitors),
        new Rule(
            "every job without an operator finds the pods behind a headless service",
            WatchRules::jobs),
        new Rule("whatever shows metrics is scraped", WatchRules::notScraped),
        new Rule("Prometheus gets out to whatever shows metrics", WatchRules::notReached));
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
        .filter(
            monitor ->
                !monitor.getMetadata().getName().equals("gravl-postgres") || hasPostgres(manifests))
        .filter(
            monitor ->
                monitor.getSpec().getEndpoints().stream()
                    .anyMatch(
                        endpoint ->
                            found(manifests, monitor)
                                .noneMatch(service -> hasPort(service, endpoint.getPort()))))
        .map(monitor -> monitor.getMetadata().getName());
  }

  /** An exporter of a Postgres that others run is theirs. */
  private static boolean hasPostgres(Manifests manifests) {
    return manifests.find("StatefulSet", "postgres").isPresent();
  }

  private static Stream<String> jobs(Manifests manifests) {
    return ScrapeJob.all(manifests).stream()
        .filter(job -> !job.job().equals("postgres") || hasPostgres(manifests))
        .flatMap(job -> job.problems(manifests));
  }

  private static Stream<String> notReached(Manifests manifests) {
    if (manifests.find("NetworkPolicy", "prometheus").isEmpty()) {
      return Stream.empty();
    }
    Set<String> reached =
        Flow.rules(manifests.typed(NetworkPolicy.class, "prometheus"), true).stream()
            .filter(rule -> rule.peers().get(0).getNamespaceSelector() != null)
            .flatMap(rule -> rule.ports().stream())
            .collect(Collectors.toSet());
    return manifests.pods().stream()
        .flatMap(
            pod ->
                Ports.of(pod).number(METRICS).stream()
                    .filter(port -> !reached.contains(Integer.toString(port)))
                    .mapToObj(port -> pod + ": " + port));
  }

  private static boolean hasPort(Service service, String name) {
    return service.getSpec().getPorts().stream().anyMatch(port -> port.getName().equals(name));
  }

  private static Stream<String> notScraped(Manifests manifests) {
    List<Service> scraped =
        Stream.concat(
                manifests
                    .all(ServiceMonitor.class)
                    .flatMap(monitor -> found(manifests, monitor))
                    .filter(service -> hasPort(service, METRICS)),
                ScrapeJob.all(manifests).stream().flatMap(job -> job.headless(manifests).stream()))
            .toList();
    if (scraped.isEmpty()) {
      return Stream.empty();
    }
    return manifests.pods().stream()
        .filter(pod -> Ports.of(pod).has(METRICS))
        .filter(
            pod ->
                scraped.stream()
                    .noneMatch(
                        service -> Selectors.has(pod.labels(), service.getSpec().getSelector())))
        .map(Object::toString);
  }
}
