package app.gravl.k8s.rule;

import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.PodView;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.openshift.api.model.monitoring.v1.Alertmanager;
import io.fabric8.openshift.api.model.monitoring.v1.Prometheus;
import io.strimzi.api.kafka.model.kafka.Kafka;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom labels select. */
final class Selectors {

  /** Of pods that the certificate manager makes for a minute; cert-manager's word. */
  static final Map<String, String> ACME_SOLVER =
      Map.of("acme.cert-manager.io/http01-solver", "true");

  private Selectors() {}

  static boolean selects(LabelSelector selector, Map<String, String> labels) {
    Map<String, String> wanted = Optional.ofNullable(selector.getMatchLabels()).orElse(Map.of());
    return has(labels, wanted)
        && selector.getMatchExpressions().stream().allMatch(each -> holds(each, labels));
  }

  private static boolean holds(LabelSelectorRequirement requirement, Map<String, String> labels) {
    String value = labels.get(requirement.getKey());
    return switch (requirement.getOperator()) {
      case "In" -> value != null && requirement.getValues().contains(value);
      case "NotIn" -> value == null || !requirement.getValues().contains(value);
      case "Exists" -> value != null;
      case "DoesNotExist" -> value == null;
      default -> throw new IllegalArgumentException(requirement.getOperator());
    };
  }

  static boolean has(Map<String, String> labels, Map<String, String> wanted) {
    return labels.entrySet().containsAll(wanted.entrySet());
  }

  static List<PodView> pods(Manifests manifests, LabelSelector selector) {
    return manifests.pods().stream().filter(pod -> selects(selector, pod.labels())).toList();
  }

  /** Labels of pods that operators make here, whose containers are theirs. */
  static List<Map<String, String>> ofOperators(Manifests manifests) {
    List<Map<String, String>> labels = new ArrayList<>();
    manifests
        .all(Kafka.class)
        .forEach(
            kafka -> {
              var brokers = kafka.getSpec().getKafka().getTemplate().getPod().getMetadata();
              var operators =
                  kafka.getSpec().getEntityOperator().getTemplate().getPod().getMetadata();
              labels.add(brokers.getLabels());
              labels.add(operators.getLabels());
            });
    manifests
        .all(Prometheus.class)
        .forEach(each -> labels.add(each.getSpec().getPodMetadata().getLabels()));
    manifests
        .all(Alertmanager.class)
        .forEach(each -> labels.add(each.getSpec().getPodMetadata().getLabels()));
    if (manifests.find("Certificate", "gravl-tls").isPresent()) {
      labels.add(ACME_SOLVER);
    }
    return labels;
  }

  /** Whether somebody is selected, of ours or of an operator's. */
  static boolean selectsAny(Manifests manifests, LabelSelector selector) {
    return !pods(manifests, selector).isEmpty()
        || ofOperators(manifests).stream().anyMatch(labels -> selects(selector, labels));
  }
}
