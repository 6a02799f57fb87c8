package app.gravl.k8s.rule;

import static app.gravl.k8s.rule.Rule.unless;

import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.PodView;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.stream.Stream;

/** Services, and who counts the pods behind them. */
final class ServiceRules {

  private ServiceRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("every service selects pods", ServiceRules::selected),
        new Rule("every port of a service is one of its pods'", ServiceRules::ports),
        new Rule("no service is open to the outside", ServiceRules::outside),
        new Rule("every disruption budget selects the pods of one workload", ServiceRules::budgets),
        new Rule(
            "every autoscaler scales a deployment that names no number itself",
            ServiceRules::scalers),
        new Rule(
            "whatever has several replicas has a disruption budget", ServiceRules::unprotected));
  }

  static List<PodView> pods(Manifests manifests, Service service) {
    return manifests.pods().stream()
        .filter(pod -> Selectors.has(pod.labels(), service.getSpec().getSelector()))
        .toList();
  }

  private static Stream<String> selected(Manifests manifests) {
    return manifests
        .all(Service.class)
        .filter(service -> pods(manifests, service).isEmpty())
        .map(service -> service.getMetadata().getName());
  }

  private static Stream<String> ports(Manifests manifests) {
    return manifests
        .all(Service.class)
        .flatMap(
            service ->
                service.getSpec().getPorts().stream()
                    .flatMap(
                        port ->
                            pods(manifests, service).stream()
                                // The Flink operator declares those of Flink itself.
                                .filter(
                                    pod ->
                                        !pod.owner().kind().equals("FlinkDeployment")
                                            || !port.getName().equals("rest"))
                                .filter(pod -> !Ports.of(pod).has(Ports.text(port.getTargetPort())))
                                .map(
                                    pod ->
                                        "%s: %s has no port %s"
                                            .formatted(
                                                service.getMetadata().getName(),
                                                pod,
                                                Ports.text(port.getTargetPort())))));
  }

  private static Stream<String> outside(Manifests manifests) {
    return manifests
        .all(Service.class)
        .filter(
            service ->
                !List.of("ClusterIP", "")
                    .contains(java.util.Objects.toString(service.getSpec().getType(), "")))
        .map(service -> service.getMetadata().getName() + ": " + service.getSpec().getType());
  }

  private static Stream<String> budgets(Manifests manifests) {
    return manifests
        .all(PodDisruptionBudget.class)
        .flatMap(
            budget -> {
              long owners =
                  Selectors.pods(manifests, budget.getSpec().getSelector()).stream()
                      .map(pod -> pod.owner().toString())
                      .distinct()
                      .count();
              return unless(
                  owners == 1, budget.getMetadata().getName() + " selects those of " + owners);
            });
  }

  private static Stream<String> scalers(Manifests manifests) {
    return manifests
        .all(HorizontalPodAutoscaler.class)
        .flatMap(
            scaler -> {
              String name = scaler.getSpec().getScaleTargetRef().getName();
              boolean right =
                  manifests
                      .all(Deployment.class)
                      .filter(each -> each.getMetadata().getName().equals(name))
                      .anyMatch(each -> each.getSpec().getReplicas() == null);
              return unless(right, scaler.getMetadata().getName() + ": " + name);
            });
  }

  private static Stream<String> unprotected(Manifests manifests) {
    return manifests
        .all(Deployment.class)
        .filter(each -> each.getSpec().getReplicas() == null || each.getSpec().getReplicas() > 1)
        .filter(
            each ->
                manifests
                    .all(PodDisruptionBudget.class)
                    .noneMatch(
                        budget ->
                            Selectors.selects(
                                budget.getSpec().getSelector(),
                                each.getSpec().getTemplate().getMetadata().getLabels())))
        .map(each -> each.getMetadata().getName());
  }
}
