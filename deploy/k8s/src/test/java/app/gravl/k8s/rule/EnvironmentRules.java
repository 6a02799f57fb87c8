package app.gravl.k8s.rule;

import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.PodView;
import app.gravl.k8s.manifest.PodView.ContainerView;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What programs are told by their environment. */
final class EnvironmentRules {

  /** Read by what the pods of Flink are told to run. */
  private static final Set<String> OF_FLINK = Set.of("POD_IP", "POD_NAMESPACE", "SAVEPOINT");

  /** Of what has no settings of ours: Postgres' clients, its exporter, the rehearsal's broker. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "PGHOST",
          "PGUSER",
          "PGDATABASE",
          "PGPASSWORD",
          "PGCONNECT_TIMEOUT",
          "DATA_SOURCE_URI",
          "DATA_SOURCE_USER",
          "DATA_SOURCE_PASS",
          "KAFKA_CLUSTER_ID",
          "KAFKA_USERS");

  private EnvironmentRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("every variable of a program is one of its settings", EnvironmentRules::unknown),
        new Rule("every program takes its settings", EnvironmentRules::refused),
        new Rule("every variable of what is no program of ours is read", EnvironmentRules::notRead),
        new Rule("every program comes to the database as its own role", EnvironmentRules::ofOthers),
        Rule.ofContainers(
            "no variable is set twice",
            each -> {
              Set<String> seen = new HashSet<>();
              return each.container().getEnv().stream()
                  .map(EnvVar::getName)
                  .filter(name -> !seen.add(name));
            }));
  }

  private static Stream<ContainerView> containers(Manifests manifests) {
    return manifests.pods().stream().flatMap(pod -> pod.allContainers().stream());
  }

  private static Stream<String> unknown(Manifests manifests) {
    return containers(manifests)
        .flatMap(
            each ->
                Program.of(each).stream()
                    .flatMap(
                        program ->
                            environment(manifests, each).keySet().stream()
                                .filter(name -> !program.names().contains(name))
                                .filter(name -> !program.isOnFlink() || !OF_FLINK.contains(name))
                                .map(
                                    name ->
                                        "%s: %s is none of %s".formatted(each, name, program))));
  }

  private static Stream<String> refused(Manifests manifests) {
    return containers(manifests)
        .flatMap(
            each ->
                Program.of(each).stream()
                    .flatMap(program -> program.refuses(environment(manifests, each)))
                    .map(said -> each + ": " + said));
  }

  private static Stream<String> ofOthers(Manifests manifests) {
    return containers(manifests)
        .flatMap(
            each ->
                each.container().getEnv().stream()
                    .filter(variable -> variable.getName().equals("DATABASE_PASSWORD"))
                    .map(variable -> variable.getValueFrom().getSecretKeyRef().getKey())
                    .filter(key -> !key.equals(Program.of(each).orElseThrow().passwordKey()))
                    .map(key -> each + ": " + key));
  }

  private static Stream<String> notRead(Manifests manifests) {
    return containers(manifests)
        .filter(each -> Program.of(each).isEmpty())
        .flatMap(
            each -> {
              String texts = texts(manifests, each);
              return environment(manifests, each).keySet().stream()
                  .filter(name -> !OF_OTHERS.contains(name))
                  .filter(name -> !texts.matches("(?s).*\\$[{(]?" + name + "\\b.*"))
                  .map(name -> each + ": " + name);
            });
  }

  /** What a container is told to do, its scripts included. */
  private static String texts(Manifests manifests, ContainerView each) {
    Stream<String> told =
        Stream.concat(each.container().getCommand().stream(), each.container().getArgs().stream());
    return Stream.concat(told, mounted(manifests, each.pod())).collect(Collectors.joining("\n"));
  }

  private static Stream<String> mounted(Manifests manifests, PodView pod) {
    return pod.spec().getVolumes().stream()
        .filter(volume -> volume.getConfigMap() != null)
        .flatMap(volume -> data(manifests, volume.getConfigMap().getName()).values().stream());
  }

  private static Map<String, String> data(Manifests manifests, String configMap) {
    return manifests
        .all(ConfigMap.class)
        .filter(map -> map.getMetadata().getName().equals(configMap))
        .map(ConfigMap::getData)
        .findFirst()
        .orElse(Map.of());
  }

  /** Values as far as manifests tell them; of a secret, one that fits. */
  static Map<String, String> environment(Manifests manifests, ContainerView each) {
    Map<String, String> environment = new LinkedHashMap<>();
    each.container()
        .getEnvFrom()
        .forEach(source -> environment.putAll(data(manifests, source.getConfigMapRef().getName())));
    each.container()
        .getEnv()
        .forEach(
            variable ->
                environment.put(
                    variable.getName(),
                    Optional.ofNullable(variable.getValue())
                        .orElseGet(() -> made(variable.getName()))));
    return environment;
  }

  private static String made(String name) {
    String secret = "0123456789012345678901234567890123456789";
    return name.equals("JWT_SECRETS") ? "next=" + secret : secret;
  }
}
