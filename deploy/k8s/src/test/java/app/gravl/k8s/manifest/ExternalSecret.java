package app.gravl.k8s.manifest;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of the External Secrets operator: the fields of its definition that are used here. Nobody serves
 * a model of it, so this is one.
 */
public record ExternalSecret(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

  public record Spec(
      @Nullable String refreshInterval, StoreRef secretStoreRef, Target target, List<Data> data) {}

  public record StoreRef(String kind, String name) {}

  public record Target(String name, @Nullable String creationPolicy, @Nullable Template template) {}

  public record Template(@Nullable String type) {}

  public record Data(String secretKey, RemoteRef remoteRef) {}

  public record RemoteRef(String key, @Nullable String property) {}
}
