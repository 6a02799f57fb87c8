package app.gravl.k8s.rule;

import static app.gravl.k8s.rule.Rule.unless;

import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.PodView;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Processors and memory. */
final class ResourceRules {

  private static final List<String> WHAT = List.of("cpu", "memory");

  private ResourceRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.ofContainers(
            "every container asks for processor and memory, and has a limit of each",
            each ->
                WHAT.stream()
                    .flatMap(
                        what ->
                            Stream.of(
                                    unless(
                                        requests(each.container()).containsKey(what),
                                        "asks for no " + what),
                                    unless(
                                        limits(each.container()).containsKey(what),
                                        "has no limit of " + what))
                                .flatMap(said -> said))),
        Rule.ofContainers(
            "no container asks for more than its limit",
            each ->
                WHAT.stream()
                    .filter(
                        what ->
                            amount(requests(each.container()), what)
                                    .compareTo(amount(limits(each.container()), what))
                                > 0)),
        new Rule(
            "all of it fits into the quota, at its largest and during an upgrade",
            ResourceRules::quota));
  }

  private static Map<String, Quantity> requests(
      io.fabric8.kubernetes.api.model.Container container) {
    return container.getResources() == null || container.getResources().getRequests() == null
        ? Map.of()
        : container.getResources().getRequests();
  }

  private static Map<String, Quantity> limits(io.fabric8.kubernetes.api.model.Container container) {
    return container.getResources() == null || container.getResources().getLimits() == null
        ? Map.of()
        : container.getResources().getLimits();
  }

  static BigDecimal amount(Map<String, Quantity> amounts, String what) {
    return Optional.ofNullable(amounts.get(what))
        .map(Quantity::getNumericalAmount)
        .orElse(BigDecimal.ZERO);
  }

  private static Stream<String> quota(Manifests manifests) {
    ResourceQuota quota = manifests.all(ResourceQuota.class).findFirst().orElseThrow();
    Map<String, Quantity> hard = quota.getSpec().getHard();
    BigDecimal cpu = BigDecimal.ZERO;
    BigDecimal asked = BigDecimal.ZERO;
    BigDecimal limit = BigDecimal.ZERO;
    int pods = 0;
    for (PodView pod : manifests.pods()) {
      if (!pod.owner().namespace().equals(quota.getMetadata().getNamespace())) {
        continue;
      }
      int count = most(manifests, pod);
      pods += count;
      for (var each : pod.containers()) {
        BigDecimal times = BigDecimal.valueOf(count);
        cpu = cpu.add(times.multiply(amount(requests(each.container()), "cpu")));
        asked = asked.add(times.multiply(amount(requests(each.container()), "memory")));
        limit = limit.add(times.multiply(amount(limits(each.container()), "memory")));
      }
    }
    for (KafkaNodePool pool : manifests.all(KafkaNodePool.class).toList()) {
      BigDecimal times = BigDecimal.valueOf(pool.getSpec().getReplicas());
      pods += pool.getSpec().getReplicas();
      var resources = pool.getSpec().getResources();
      cpu = cpu.add(times.multiply(amount(resources.getRequests(), "cpu")));
      asked = asked.add(times.multiply(amount(resources.getRequests(), "memory")));
      limit = limit.add(times.multiply(amount(resources.getLimits(), "memory")));
    }
    return Stream.of(
            over("requests.cpu", cpu, hard),
            over("requests.memory", asked, hard),
            over("limits.memory", limit, hard),
            over("pods", BigDecimal.valueOf(pods), hard))
        .flatMap(said -> said);
  }

  private static Stream<String> over(String what, BigDecimal amount, Map<String, Quantity> hard) {
    BigDecimal most = hard.get(what).getNumericalAmount();
    return unless(
        amount.compareTo(most) <= 0,
        "%s: %s of %s".formatted(what, amount.toPlainString(), most.toPlainString()));
  }

  /** Replicas at the most, and one more where an upgrade starts the new before it ends the old. */
  private static int most(Manifests manifests, PodView pod) {
    String name = pod.owner().name();
    int scaled =
        manifests
            .all(HorizontalPodAutoscaler.class)
            .filter(scaler -> scaler.getSpec().getScaleTargetRef().getName().equals(name))
            .mapToInt(scaler -> scaler.getSpec().getMaxReplicas())
            .findFirst()
            .orElse(0);
    if (pod.owner().typed() instanceof Deployment deployment) {
      int replicas =
          Math.max(scaled, Optional.ofNullable(deployment.getSpec().getReplicas()).orElse(1));
      boolean surges = !"Recreate".equals(deployment.getSpec().getStrategy().getType());
      return surges ? replicas + 1 : replicas;
    }
    if (pod.owner().typed() instanceof StatefulSet set) {
      return set.getSpec().getReplicas();
    }
    return pod.owner().kind().equals("FlinkDeployment") ? 2 : 1;
  }
}
