package app.gravl.k8s.rule;

import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.PodView;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What network policies let through, between pods of the namespace.
 *
 * @param from labels of who calls, as far as they tell it
 * @param to labels of who is called
 * @param port by its number or name, as the policy has it
 */
record Flow(String from, String to, String port) implements Comparable<Flow> {

  /** What tells kinds of pods from each other. */
  private static final List<String> TELLING = List.of("component", "app", "role");

  /** Opened where it begins. */
  static Set<Flow> opened(Manifests manifests) {
    return all(manifests, true);
  }

  /** Let in where it ends. */
  static Set<Flow> letIn(Manifests manifests) {
    return all(manifests, false);
  }

  private static Set<Flow> all(Manifests manifests, boolean egress) {
    List<Map<String, String>> pods = everybody(manifests);
    Set<Flow> flows = new TreeSet<>();
    for (NetworkPolicy policy : manifests.all(NetworkPolicy.class).toList()) {
      for (Map<String, String> here : pods) {
        if (!Selectors.selects(policy.getSpec().getPodSelector(), here)) {
          continue;
        }
        for (Rule rule : rules(policy, egress)) {
          for (Map<String, String> there : pods) {
            if (rule.isPeer(there)) {
              for (String port : rule.ports()) {
                flows.add(
                    egress
                        ? new Flow(name(here), name(there), port)
                        : new Flow(name(there), name(here), port));
              }
            }
          }
        }
      }
    }
    return flows;
  }

  /** Labels of all kinds of pods that there will be. */
  static List<Map<String, String>> everybody(Manifests manifests) {
    List<Map<String, String>> all =
        new ArrayList<>(manifests.pods().stream().map(PodView::labels).distinct().toList());
    all.addAll(Selectors.ofOperators(manifests));
    return all;
  }

  static String name(Map<String, String> labels) {
    return TELLING.stream()
        .filter(labels::containsKey)
        .map(label -> label + "=" + labels.get(label))
        .collect(Collectors.joining(","));
  }

  /** One entry of a policy, whichever way it looks. */
  record Rule(List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> allowed) {

    /** Of pods in this namespace; others are not compared. */
    boolean isPeer(Map<String, String> labels) {
      return peers.stream()
          .filter(peer -> peer.getNamespaceSelector() == null && peer.getIpBlock() == null)
          .map(NetworkPolicyPeer::getPodSelector)
          .anyMatch(selector -> Selectors.selects(selector, labels));
    }

    List<String> ports() {
      return allowed.stream().map(port -> Ports.text(port.getPort())).toList();
    }
  }

  static List<Rule> rules(NetworkPolicy policy, boolean egress) {
    return egress
        ? policy.getSpec().getEgress().stream()
            .map(rule -> new Rule(rule.getTo(), rule.getPorts()))
            .toList()
        : policy.getSpec().getIngress().stream()
            .map(rule -> new Rule(rule.getFrom(), rule.getPorts()))
            .toList();
  }

  static Stream<Rule> rules(NetworkPolicy policy) {
    return Stream.concat(rules(policy, true).stream(), rules(policy, false).stream());
  }

  static LabelSelector selector(NetworkPolicy policy) {
    return policy.getSpec().getPodSelector();
  }

  @Override
  public int compareTo(Flow other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return from + " to " + to + " at " + port;
  }
}
