package app.gravl.k8s.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Optional;

/**
 * One object that is applied.
 *
 * @param json as it is applied
 * @param typed the same by the fields of its kind; of what {@link Kinds#FLINK} is, the JSON
 */
public record Manifest(JsonNode json, Object typed) {

  public String kind() {
    return json.path("kind").asText();
  }

  /** Before the slash of apiVersion; empty: Kubernetes' own first one. */
  public String group() {
    String version = json.path("apiVersion").asText();
    return version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
  }

  public String name() {
    return json.at("/metadata/name").asText();
  }

  /** Empty: it is in none. */
  public String namespace() {
    return json.at("/metadata/namespace").asText();
  }

  /** Empty: it has none of that name. */
  public String label(String label) {
    return typed instanceof HasMetadata object
        ? Optional.ofNullable(object.getMetadata().getLabels())
            .map(labels -> labels.get(label))
            .orElse("")
        : json.path("metadata").path("labels").path(label).asText();
  }

  @Override
  public String toString() {
    return kind() + " " + name();
  }
}
