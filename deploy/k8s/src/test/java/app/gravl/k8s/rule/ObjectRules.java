package app.gravl.k8s.rule;

import static app.gravl.k8s.rule.Rule.unless;

import app.gravl.k8s.manifest.Manifest;
import app.gravl.k8s.manifest.Manifests;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds of every object; and who may deploy it. */
final class ObjectRules {

  private static final String STEP = "gravl.app/step";
  private static final String DEPLOYER = "gravl-deployer";

  private static final Set<String> STEPS =
      Set.of("platform", "database", "migration", "kafka", "application", "stream", "monitoring");

  /** What Kubernetes needs to apply an object, and to look at it. */
  private static final List<String> TO_APPLY = List.of("get", "create", "update", "patch");

  private static final Set<String> CLUSTER_WIDE = Set.of("Namespace", "ClusterIssuer");

  /** Of kinds whose plural is no plain one. */
  private static final Map<String, String> PLURALS =
      Map.of(
          "Ingress", "ingresses", "NetworkPolicy", "networkpolicies", "Prometheus", "prometheuses");

  private ObjectRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule(
            "every object says what it is part of",
            manifests ->
                manifests
                    .all()
                    .filter(each -> !each.label("app.kubernetes.io/part-of").equals("gravl"))
                    .map(Manifest::toString)),
        new Rule(
            "every object says in which step it is applied",
            manifests ->
                manifests
                    .all()
                    .filter(each -> !STEPS.contains(each.label(STEP)))
                    .map(each -> each + ": " + each.label(STEP))),
        new Rule("every object is in a namespace that is made", ObjectRules::namespaces),
        new Rule("no two objects are the same", ObjectRules::twice),
        new Rule("every namespace is under the restricted standard", ObjectRules::standards),
        new Rule(
            "the deployer can apply whatever is not the platform's", ObjectRules::notDeployable),
        new Rule("the deployer can do nothing else", ObjectRules::tooMuch));
  }

  private static Stream<String> namespaces(Manifests manifests) {
    Set<String> made =
        manifests
            .all(Namespace.class)
            .map(namespace -> namespace.getMetadata().getName())
            .collect(Collectors.toSet());
    return manifests
        .all()
        .filter(each -> !CLUSTER_WIDE.contains(each.kind()))
        .filter(each -> !made.contains(each.namespace()))
        .map(each -> each + ": " + each.namespace());
  }

  private static Stream<String> twice(Manifests manifests) {
    return manifests
        .all()
        .collect(
            Collectors.groupingBy(
                each -> each.group() + " " + each + " in " + each.namespace(),
                Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey);
  }

  private static Stream<String> standards(Manifests manifests) {
    return manifests
        .all(Namespace.class)
        .filter(
            namespace ->
                !"restricted"
                    .equals(
                        namespace
                            .getMetadata()
                            .getLabels()
                            .get("pod-security.kubernetes.io/enforce")))
        .map(namespace -> namespace.getMetadata().getName());
  }

  private static List<PolicyRule> deployer(Manifests manifests) {
    return manifests.typed(Role.class, DEPLOYER).getRules();
  }

  private static Stream<String> notDeployable(Manifests manifests) {
    List<PolicyRule> rules = deployer(manifests);
    return manifests
        .all()
        .filter(each -> !each.label(STEP).equals("platform"))
        // Prometheus and Alertmanager themselves are the monitoring's, in its namespace.
        .filter(each -> !each.namespace().equals("gravl-monitoring"))
        .flatMap(
            each ->
                TO_APPLY.stream()
                    .filter(verb -> !may(rules, verb, each.group(), plural(each.kind())))
                    .map(verb -> verb + " " + each));
  }

  private static Stream<String> tooMuch(Manifests manifests) {
    List<PolicyRule> rules = deployer(manifests);
    Set<String> deployed =
        manifests
            .all()
            .filter(each -> each.label(STEP).equals("platform"))
            .map(each -> each.group() + "/" + plural(each.kind()))
            .collect(Collectors.toSet());
    Stream<String> platform =
        deployed.stream()
            .filter(
                kind ->
                    may(
                        rules,
                        "create",
                        kind.substring(0, kind.indexOf('/')),
                        kind.substring(kind.indexOf('/') + 1)))
            .map(kind -> "can create " + kind);
    Stream<String> never =
        Stream.of("secrets", "pods/exec", "pods/attach", "serviceaccounts/token", "nodes")
            .flatMap(
                what ->
                    Stream.of("get", "list", "watch", "create", "update", "patch", "delete")
                        .filter(verb -> may(rules, verb, "", what))
                        .map(verb -> verb + " " + what));
    Stream<String> everything =
        rules.stream()
            .flatMap(
                rule ->
                    Stream.of(rule.getApiGroups(), rule.getResources(), rule.getVerbs())
                        .filter(values -> values.contains("*"))
                        .map(values -> "* of " + rule.getResources()));
    return Stream.of(
            platform, never, everything, unless(!rules.isEmpty(), "there is no role of it"))
        .flatMap(each -> each);
  }

  private static boolean may(List<PolicyRule> rules, String verb, String group, String resource) {
    return rules.stream()
        .anyMatch(
            rule ->
                (rule.getApiGroups().contains(group) || rule.getApiGroups().contains("*"))
                    && (rule.getResources().contains(resource) || rule.getResources().contains("*"))
                    && (rule.getVerbs().contains(verb) || rule.getVerbs().contains("*")));
  }

  private static String plural(String kind) {
    return PLURALS.getOrDefault(kind, kind.toLowerCase(Locale.ROOT) + "s").toLowerCase(Locale.ROOT);
  }
}
