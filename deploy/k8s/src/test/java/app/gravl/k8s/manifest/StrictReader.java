package app.gravl.k8s.manifest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is applied into typed objects, and tells every field that its kind does not have. */
public final class StrictReader {

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));

  /** A number where a text belongs is refused by the API server too, and the other way round. */
  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .build();

  private StrictReader() {}

  /** The documents of a YAML text. */
  public static List<JsonNode> documents(String yaml) {
    try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
      List<JsonNode> documents = new ArrayList<>();
      values.forEachRemaining(
          document -> {
            if (document.isObject()) {
              documents.add(document);
            }
          });
      return documents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with an object by the fields of its kind; empty: nothing. */
  public static List<String> problems(JsonNode json) {
    String kind = kind(json);
    if (kind.equals(Kinds.FLINK)) {
      return FlinkDeployments.problems(json);
    }
    Optional<Class<?>> known = Kinds.classOf(kind);
    if (known.isEmpty()) {
      return List.of(kind + " is a kind that nobody checks");
    }
    try {
      return UnknownFields.of(STRICT.treeToValue(json, known.get())).stream()
          .map(field -> "no field of " + kind + ": " + field)
          .toList();
    } catch (JsonProcessingException e) {
      return List.of(kind + ": " + e.getOriginalMessage());
    }
  }

  /**
   * @throws IllegalArgumentException where it is of no kind that is known, or a value of no form
   */
  static Object typed(JsonNode json) {
    String kind = kind(json);
    if (kind.equals(Kinds.FLINK)) {
      return json;
    }
    Class<?> known =
        Kinds.classOf(kind).orElseThrow(() -> new IllegalArgumentException("unknown: " + kind));
    return value(json, known);
  }

  static <T> T value(JsonNode json, Class<T> type) {
    try {
      return STRICT.treeToValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String kind(JsonNode json) {
    return json.path("apiVersion").asText() + "/" + json.path("kind").asText();
  }

  /** The text of a ConfigMap that is YAML itself. */
  public static JsonNode yaml(String text) {
    return documents(text).get(0);
  }
}
