package app.gravl.k8s.rule;

import static app.gravl.k8s.rule.Rule.unless;

import app.gravl.k8s.manifest.Manifest;
import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.PodView;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may talk to whom. */
final class NetworkRules {

  private static final String NAMESPACE = "kubernetes.io/metadata.name";

  /** Of whoever watches the system. */
  private static final String MONITORING = "gravl-monitoring";

  /** Kinds of which operators make pods. */
  private static final Set<String> OF_OPERATORS =
      Set.of("Kafka", "FlinkDeployment", "Prometheus", "Alertmanager");

  private static final Set<String> INGRESS_REACHES =
      Set.of("component=backend at 3000", "component=frontend at 8080", " at 8089");

  private NetworkRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule(
            "without a policy that opens it nothing comes in or goes out", NetworkRules::denied),
        new Rule("every network policy selects pods", NetworkRules::selected),
        new Rule("every peer of a network policy is there", NetworkRules::peers),
        new Rule("every entry of a network policy names ports and peers", NetworkRules::named),
        new Rule("every port that is let in is one of the pod's", NetworkRules::ports),
        new Rule("every flow is opened at both its ends", NetworkRules::ends),
        new Rule(
            "the ingress reaches the backend's and the frontend's pages and nothing else",
            NetworkRules::ingress),
        new Rule("nobody is let out to everywhere", NetworkRules::everywhere),
        new Rule(
            "there are nine policies at the least",
            manifests ->
                unless(ofTheSystem(manifests) >= 9, ofTheSystem(manifests) + " policies")));
  }

  private static long ofTheSystem(Manifests manifests) {
    return manifests
        .all(NetworkPolicy.class)
        .filter(policy -> !policy.getMetadata().getNamespace().equals(MONITORING))
        .count();
  }

  /** Wherever pods run, of ours or of an operator's. */
  private static Stream<String> denied(Manifests manifests) {
    Set<String> denied =
        manifests
            .all(NetworkPolicy.class)
            .filter(policy -> policy.getMetadata().getName().equals("default-deny"))
            .filter(policy -> deniesAll(policy.getSpec()))
            .map(policy -> policy.getMetadata().getNamespace())
            .collect(Collectors.toSet());
    Stream<String> ours = manifests.pods().stream().map(pod -> pod.owner().namespace());
    Stream<String> operators =
        manifests.all().filter(each -> OF_OPERATORS.contains(each.kind())).map(Manifest::namespace);
    return Stream.concat(ours, operators)
        .filter(namespace -> !denied.contains(namespace))
        .map(namespace -> "no default-deny in " + namespace);
  }

  private static boolean deniesAll(NetworkPolicySpec spec) {
    return isEmpty(spec.getPodSelector())
        && Set.copyOf(spec.getPolicyTypes()).equals(Set.of("Ingress", "Egress"))
        && spec.getIngress().isEmpty()
        && spec.getEgress().isEmpty();
  }

  private static boolean isEmpty(LabelSelector selector) {
    return (selector.getMatchLabels() == null || selector.getMatchLabels().isEmpty())
        && selector.getMatchExpressions().isEmpty();
  }

  private static Stream<String> selected(Manifests manifests) {
    return manifests
        .all(NetworkPolicy.class)
        .filter(policy -> !Selectors.selectsAny(manifests, Flow.selector(policy)))
        .map(policy -> policy.getMetadata().getName());
  }

  private static Stream<String> peers(Manifests manifests) {
    return manifests
        .all(NetworkPolicy.class)
        .flatMap(
            policy ->
                Flow.rules(policy)
                    .flatMap(rule -> rule.peers().stream())
                    .filter(peer -> peer.getNamespaceSelector() == null)
                    .map(NetworkPolicyPeer::getPodSelector)
                    .filter(Objects::nonNull)
                    .flatMap(selector -> absent(manifests, selector))
                    .map(absent -> policy.getMetadata().getName() + ": " + absent));
  }

  /** Of a list of values each has to be somebody's. */
  private static Stream<String> absent(Manifests manifests, LabelSelector selector) {
    Stream<String> values =
        selector.getMatchExpressions().stream()
            .filter(each -> each.getOperator().equals("In"))
            .flatMap(
                each ->
                    each.getValues().stream()
                        .filter(
                            value ->
                                Flow.everybody(manifests).stream()
                                    .noneMatch(labels -> value.equals(labels.get(each.getKey())))));
    return Stream.concat(
        values,
        unless(
            Selectors.selectsAny(manifests, selector), String.valueOf(selector.getMatchLabels())));
  }

  private static Stream<String> named(Manifests manifests) {
    return manifests
        .all(NetworkPolicy.class)
        .filter(
            policy ->
                Flow.rules(policy)
                    .anyMatch(rule -> rule.peers().isEmpty() || rule.allowed().isEmpty()))
        .map(policy -> policy.getMetadata().getName());
  }

  private static Stream<String> ports(Manifests manifests) {
    return manifests
        .all(NetworkPolicy.class)
        .flatMap(
            policy -> {
              List<PodView> pods = Selectors.pods(manifests, Flow.selector(policy));
              return pods.isEmpty()
                  ? Stream.empty()
                  : Flow.rules(policy, false).stream()
                      .flatMap(rule -> rule.ports().stream())
                      .filter(port -> pods.stream().noneMatch(pod -> Ports.of(pod).has(port)))
                      // Flink's own are declared by its operator.
                      .filter(
                          port ->
                              pods.stream()
                                  .noneMatch(pod -> pod.owner().kind().equals("FlinkDeployment")))
                      .map(port -> policy.getMetadata().getName() + ": " + port);
            });
  }

  private static Stream<String> ends(Manifests manifests) {
    Set<Flow> opened = Flow.opened(manifests);
    Set<Flow> letIn = Flow.letIn(manifests);
    Set<Flow> notLetIn = new TreeSet<>(opened);
    notLetIn.removeAll(letIn);
    Set<Flow> notOpened = new TreeSet<>(letIn);
    notOpened.removeAll(opened);
    return Stream.concat(
        notLetIn.stream().map(flow -> flow + " is not let in"),
        notOpened.stream().map(flow -> flow + " does not get out"));
  }

  private static Stream<String> ingress(Manifests manifests) {
    return manifests
        .all(NetworkPolicy.class)
        .flatMap(
            policy ->
                Flow.rules(policy, false).stream()
                    .filter(rule -> rule.peers().stream().anyMatch(NetworkRules::isOutside))
                    .flatMap(rule -> rule.ports().stream())
                    .map(
                        port ->
                            Flow.name(
                                    Objects.requireNonNullElse(
                                        Flow.selector(policy).getMatchLabels(), java.util.Map.of()))
                                + " at "
                                + port)
                    .filter(reached -> !INGRESS_REACHES.contains(reached))
                    .map(reached -> policy.getMetadata().getName() + ": " + reached));
  }

  /** A namespace that is neither ours, nor the monitoring's, nor of an operator's pods. */
  private static boolean isOutside(NetworkPolicyPeer peer) {
    return peer.getNamespaceSelector() != null
        && peer.getPodSelector() == null
        && !MONITORING.equals(
            Objects.requireNonNullElse(
                    peer.getNamespaceSelector().getMatchLabels(),
                    java.util.Map.<String, String>of())
                .get(NAMESPACE));
  }

  private static Stream<String> everywhere(Manifests manifests) {
    return manifests
        .all(NetworkPolicy.class)
        .flatMap(
            policy ->
                Flow.rules(policy)
                    .flatMap(rule -> rule.peers().stream())
                    .map(NetworkPolicyPeer::getIpBlock)
                    .filter(Objects::nonNull)
                    .filter(block -> block.getCidr().endsWith("/0"))
                    .map(block -> policy.getMetadata().getName() + ": " + block.getCidr()));
  }
}
