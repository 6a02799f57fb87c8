package app.gravl.k8s.manifest;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of the Sealed Secrets controller: the fields of its definition that are used here. Nobody serves
 * a model of it, so this is one.
 */
public record SealedSecret(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

  public record Spec(Map<String, String> encryptedData, @Nullable Template template) {}

  /** Of the Secret that is made. */
  public record Template(
      @Nullable String type, @Nullable ObjectMeta metadata, @Nullable Boolean immutable) {}
}
