package app.gravl.k8s.rule;

import static app.gravl.k8s.rule.Rule.unless;

import app.gravl.k8s.manifest.Manifests;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.AlertmanagerConfig;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserScramSha512ClientAuthentication;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What names something else by its name. */
final class ReferenceRules {

  /** Grafana reads these, by their label. */
  private static final String DASHBOARD = "grafana_dashboard";

  private ReferenceRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("every key of a ConfigMap that is read is there", ReferenceRules::configMaps),
        new Rule("every key of a ConfigMap is read", ReferenceRules::unusedConfigMaps),
        new Rule("every key of a secret that is read is there", ReferenceRules::secrets),
        new Rule("every key of a secret is read", ReferenceRules::unusedSecrets),
        new Rule("every claim of a volume is there, and used", ReferenceRules::claims),
        new Rule("every service account is somebody's", ReferenceRules::accounts),
        new Rule(
            "every binding is of a role and an account that are there", ReferenceRules::bindings));
  }

  private static Set<String> keys(ConfigMap map) {
    Set<String> keys = new TreeSet<>();
    if (map.getData() != null) {
      keys.addAll(map.getData().keySet());
    }
    return keys;
  }

  private static Stream<References> read(Manifests manifests, String kind) {
    return manifests.pods().stream()
        .flatMap(pod -> References.of(pod).stream())
        .filter(reference -> reference.kind().equals(kind));
  }

  private static Stream<String> configMaps(Manifests manifests) {
    Map<String, Set<String>> there =
        manifests
            .all(ConfigMap.class)
            .collect(
                Collectors.toMap(
                    map -> map.getMetadata().getName(), ReferenceRules::keys, (a, b) -> a));
    return read(manifests, "ConfigMap").flatMap(each -> missing(each, there));
  }

  private static Stream<String> missing(References each, Map<String, Set<String>> there) {
    Set<String> keys = there.getOrDefault(each.name(), Set.of());
    boolean found = each.key().equals(References.ALL) ? !keys.isEmpty() : keys.contains(each.key());
    return unless(found || each.optional(), each.name() + ": " + each.key());
  }

  private static Stream<String> unusedConfigMaps(Manifests manifests) {
    List<References> read = read(manifests, "ConfigMap").toList();
    return manifests
        .all(ConfigMap.class)
        .filter(map -> !map.getMetadata().getLabels().containsKey(DASHBOARD))
        .flatMap(
            map ->
                keys(map).stream()
                    .filter(key -> read.stream().noneMatch(each -> reads(each, map, key)))
                    .map(key -> map.getMetadata().getName() + ": " + key));
  }

  private static boolean reads(References each, ConfigMap map, String key) {
    return each.name().equals(map.getMetadata().getName())
        && (each.key().equals(References.ALL) || each.key().equals(key));
  }

  private static Stream<String> secrets(Manifests manifests) {
    Map<String, Set<String>> there = Secrets.of(manifests);
    return secretsRead(manifests).flatMap(each -> missing(each, there));
  }

  /** By pods, and by whom else. */
  private static Stream<References> secretsRead(Manifests manifests) {
    Stream<References> pulling =
        manifests.pods().stream()
            .flatMap(pod -> pod.spec().getImagePullSecrets().stream())
            .map(secret -> new References("Secret", secret.getName(), ".dockerconfigjson", false));
    Stream<References> tls =
        manifests
            .all(Ingress.class)
            .flatMap(ingress -> ingress.getSpec().getTls().stream())
            .flatMap(
                each ->
                    Stream.of("tls.crt", "tls.key")
                        .map(key -> new References("Secret", each.getSecretName(), key, false)));
    Stream<References> users =
        manifests
            .all(KafkaUser.class)
            .map(
                user ->
                    (KafkaUserScramSha512ClientAuthentication) user.getSpec().getAuthentication())
            .map(by -> by.getPassword().getValueFrom().getSecretKeyRef())
            .map(key -> new References("Secret", key.getName(), key.getKey(), false));
    Stream<References> receivers =
        manifests
            .all(AlertmanagerConfig.class)
            .flatMap(config -> config.getSpec().getReceivers().stream())
            .flatMap(receiver -> receiver.getWebhookConfigs().stream())
            .map(hook -> hook.getUrlSecret())
            .map(key -> new References("Secret", key.getName(), key.getKey(), false));
    return Stream.of(read(manifests, "Secret"), pulling, tls, users, receivers)
        .flatMap(each -> each);
  }

  private static Stream<String> unusedSecrets(Manifests manifests) {
    Map<String, Set<String>> unused = new TreeMap<>();
    Secrets.of(manifests)
        .forEach(
            (name, keys) -> {
              if (Secrets.listed().stream().anyMatch(listed -> listed.secret().equals(name))) {
                unused.put(name, new TreeSet<>(keys));
              }
            });
    secretsRead(manifests)
        .filter(each -> unused.containsKey(each.name()))
        .forEach(each -> unused.get(each.name()).remove(each.key()));
    // Nobody is told of alerts where nothing watches; cert-manager adds the authority's
    // certificate.
    if (manifests.all(AlertmanagerConfig.class).findAny().isEmpty()) {
      unused.remove("alert-receivers");
    }
    unused.computeIfPresent("gravl-tls", ReferenceRules::withoutAuthority);
    return unused.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(key -> entry.getKey() + ": " + key));
  }

  private static Set<String> withoutAuthority(String secret, Set<String> keys) {
    keys.remove("ca.crt");
    return keys;
  }

  private static Stream<String> claims(Manifests manifests) {
    Set<String> named =
        manifests.pods().stream()
            .flatMap(pod -> pod.spec().getVolumes().stream())
            .filter(volume -> volume.getPersistentVolumeClaim() != null)
            .map(volume -> volume.getPersistentVolumeClaim().getClaimName())
            .collect(Collectors.toSet());
    Set<String> there = Claims.names(manifests);
    return Stream.concat(
        named.stream().filter(name -> !there.contains(name)).map(name -> "no claim " + name),
        manifests
            .all(PersistentVolumeClaim.class)
            .map(claim -> claim.getMetadata().getName())
            .filter(name -> !named.contains(name))
            .map(name -> "not used: " + name));
  }

  private static Stream<String> accounts(Manifests manifests) {
    Set<String> used =
        manifests.pods().stream()
            .map(pod -> pod.spec().getServiceAccountName())
            .collect(Collectors.toSet());
    Set<String> bound =
        manifests
            .all(RoleBinding.class)
            .flatMap(binding -> binding.getSubjects().stream())
            .map(subject -> subject.getName())
            .collect(Collectors.toSet());
    return manifests
        .all(ServiceAccount.class)
        .map(account -> account.getMetadata().getName())
        .filter(name -> !used.contains(name) && !bound.contains(name));
  }

  private static Stream<String> bindings(Manifests manifests) {
    return manifests
        .all(RoleBinding.class)
        .filter(
            binding ->
                manifests
                        .all(Role.class)
                        .noneMatch(
                            role ->
                                role.getMetadata().getName().equals(binding.getRoleRef().getName()))
                    || binding.getSubjects().stream()
                        .anyMatch(
                            subject ->
                                manifests
                                    .all(ServiceAccount.class)
                                    .noneMatch(
                                        account ->
                                            account
                                                    .getMetadata()
                                                    .getName()
                                                    .equals(subject.getName())
                                                && account
                                                    .getMetadata()
                                                    .getNamespace()
                                                    .equals(subject.getNamespace()))))
        .map(binding -> binding.getMetadata().getName());
  }
}
