package app.gravl.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the api's own description says of a request. */
final class ApiContract {

  private static final Path OPENAPI =
      Path.of("../../api/src/main/resources/app/gravl/api/docs/openapi.json");

  private final JsonNode document;

  ApiContract() {
    try {
      document = new ObjectMapper().readTree(OPENAPI.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The operation, such as {@code GET /api/logs}, or what is wrong with the request. */
  String checked(String method, URI uri, byte[] body) {
    Optional<Map.Entry<String, JsonNode>> path =
        document.path("paths").properties().stream()
            .filter(each -> uri.getPath().matches(each.getKey().replaceAll("\\{\\w+}", "[^/]+")))
            .findFirst();
    JsonNode operation =
        path.map(p -> p.getValue().path(method.toLowerCase(Locale.ROOT)))
            .orElse(document.path("none"));
    if (operation.isMissingNode()) {
      throw new IllegalArgumentException("There is no " + method + " " + uri.getPath());
    }
    parameters(uri, operation);
    body(operation, body);
    return method + " " + path.get().getKey();
  }

  private void parameters(URI uri, JsonNode operation) {
    Set<String> known = new HashSet<>();
    operation.path("parameters").forEach(p -> known.add(resolved(p).path("name").asText()));
    String query = uri.getQuery() == null ? "" : uri.getQuery();
    Arrays.stream(query.split("&", -1))
        .map(each -> each.replaceAll("=.*", ""))
        .filter(name -> !name.isEmpty() && !known.contains(name))
        .forEach(
            name -> {
              throw new IllegalArgumentException(uri + " has a parameter that nobody knows");
            });
  }

  private void body(JsonNode operation, byte[] body) {
    JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
    if (schema.isMissingNode()) {
      return;
    }
    // Its references lead into the document, so the document goes along.
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.path("components"));
    try {
      Set<ValidationMessage> wrong =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(
                  whole, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build())
              .validate(new ObjectMapper().readTree(new String(body, StandardCharsets.UTF_8)));
      if (!wrong.isEmpty()) {
        throw new IllegalArgumentException(wrong.toString());
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
