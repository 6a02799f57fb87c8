package app.gravl.k8s.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** By the operator's own definition of the kind, which its jar holds; and the pods it makes. */
final class FlinkDeployments {

  private static final String DEFINITION =
      "/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml";

  private static final JsonSchema SCHEMA = schema();

  private FlinkDeployments() {}

  static List<String> problems(JsonNode json) {
    return SCHEMA.validate(json.path("spec")).stream()
        .map(problem -> "FlinkDeployment: " + problem.getMessage())
        .toList();
  }

  private static JsonSchema schema() {
    try (InputStream definition = FlinkDeployments.class.getResourceAsStream(DEFINITION)) {
      String yaml = new String(definition.readAllBytes(), StandardCharsets.UTF_8);
      JsonNode spec =
          StrictReader.yaml(yaml)
              .at("/spec/versions/0/schema/openAPIV3Schema/properties/spec")
              .deepCopy();
      // The served definition is of an operator that knows no Flink 2; a test compares the version.
      ((ObjectNode) spec.at("/properties/flinkVersion")).remove("enum");
      close(spec);
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(spec);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The API server drops unknown fields in silence; here they are wrong. */
  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      if (object.has("properties")
          && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
        object.put("additionalProperties", false);
      }
      if (object.path("x-kubernetes-int-or-string").asBoolean()) {
        object.remove("type");
      }
    }
    schema.forEach(FlinkDeployments::close);
  }

  /** The template of a role's pods: that of both, and the role's own laid over it. */
  static ObjectNode template(JsonNode deployment, String manager) {
    JsonNode spec = deployment.path("spec");
    ObjectNode template = merged(spec.path("podTemplate"), spec.path(manager).path("podTemplate"));
    ObjectNode container = (ObjectNode) template.at("/spec/containers/0");
    container.put("image", spec.path("image").asText());
    JsonNode resource = spec.path(manager).path("resource");
    ObjectNode amount =
        JsonNodeFactory.instance
            .objectNode()
            .put("cpu", resource.path("cpu").asText())
            .put("memory", resource.path("memory").asText().replace("m", "Mi"));
    ObjectNode resources = container.putObject("resources");
    resources.set("requests", amount);
    resources.set("limits", amount);
    ((ObjectNode) template.path("spec"))
        .put("serviceAccountName", spec.path("serviceAccount").asText());
    template
        .withObjectProperty("metadata")
        .withObjectProperty("labels")
        .put("app", deployment.at("/metadata/name").asText())
        .put("component", manager.toLowerCase(java.util.Locale.ROOT));
    return template;
  }

  /** Lists by their places, as the operator does. */
  private static ObjectNode merged(JsonNode first, JsonNode second) {
    ObjectNode merged = first.isObject() ? first.deepCopy() : JsonNodeFactory.instance.objectNode();
    second
        .properties()
        .forEach(
            entry -> {
              JsonNode there = merged.path(entry.getKey());
              if (there.isObject()) {
                merged.set(entry.getKey(), merged(there, entry.getValue()));
              } else if (there instanceof ArrayNode items) {
                for (int i = 0; i < entry.getValue().size(); i++) {
                  if (i < items.size()) {
                    items.set(i, merged(items.get(i), entry.getValue().get(i)));
                  } else {
                    items.add(entry.getValue().get(i));
                  }
                }
              } else {
                merged.set(entry.getKey(), entry.getValue());
              }
            });
    return merged;
  }
}
