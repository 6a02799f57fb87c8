package app.gravl.k8s.rule;

import app.gravl.k8s.manifest.PodView;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A key that a pod reads.
 *
 * @param kind ConfigMap or Secret
 * @param key {@link #ALL}: every one
 * @param optional whether it may be missing
 */
record References(String kind, String name, String key, boolean optional) {

  static final String ALL = "*";

  static List<References> of(PodView pod) {
    List<References> all = new ArrayList<>();
    pod.allContainers()
        .forEach(
            each -> {
              each.container().getEnvFrom().forEach(source -> add(all, source));
              each.container().getEnv().forEach(variable -> add(all, variable));
            });
    pod.spec().getVolumes().forEach(volume -> add(all, volume));
    return all;
  }

  private static void add(List<References> all, EnvFromSource source) {
    if (source.getConfigMapRef() != null) {
      all.add(
          new References(
              "ConfigMap",
              source.getConfigMapRef().getName(),
              ALL,
              isTrue(source.getConfigMapRef().getOptional())));
    }
    if (source.getSecretRef() != null) {
      all.add(
          new References(
              "Secret",
              source.getSecretRef().getName(),
              ALL,
              isTrue(source.getSecretRef().getOptional())));
    }
  }

  private static void add(List<References> all, EnvVar variable) {
    EnvVarSource from = variable.getValueFrom();
    if (from != null && from.getConfigMapKeyRef() != null) {
      var key = from.getConfigMapKeyRef();
      all.add(new References("ConfigMap", key.getName(), key.getKey(), isTrue(key.getOptional())));
    }
    if (from != null && from.getSecretKeyRef() != null) {
      var key = from.getSecretKeyRef();
      all.add(new References("Secret", key.getName(), key.getKey(), isTrue(key.getOptional())));
    }
  }

  private static void add(List<References> all, Volume volume) {
    if (volume.getConfigMap() != null) {
      boolean optional = isTrue(volume.getConfigMap().getOptional());
      keys(volume.getConfigMap().getItems())
          .map(key -> new References("ConfigMap", volume.getConfigMap().getName(), key, optional))
          .forEach(all::add);
    }
    if (volume.getSecret() != null) {
      keys(volume.getSecret().getItems())
          .map(key -> new References("Secret", volume.getSecret().getSecretName(), key, false))
          .forEach(all::add);
    }
  }

  private static Stream<String> keys(List<KeyToPath> items) {
    return items == null || items.isEmpty()
        ? Stream.of(ALL)
        : items.stream().map(KeyToPath::getKey);
  }

  private static boolean isTrue(Boolean value) {
    return Optional.ofNullable(value).orElse(false);
  }
}
