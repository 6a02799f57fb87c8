package app.gravl.api.security;

import app.gravl.api.operations.OpenApi;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Spoils an example body in one place after the other: in every field that its schema has. */
final class Mutations {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final OpenApi document;

  Mutations(OpenApi document) {
    this.document = document;
  }

  /**
   * @param where JSON pointer of what was spoiled
   */
  record Mutation(String where, String body) {}

  /** Puts a value into each field in turn, also into those that the example leaves out. */
  List<Mutation> eachField(String example, JsonNode schema, JsonNode value) {
    List<Mutation> mutations = new ArrayList<>();
    JsonNode body = read(example);
    fields(body, body, schema, "", value, mutations);
    return mutations;
  }

  /** Adds a field to each object in turn. */
  List<Mutation> eachObject(String example, String name, JsonNode value) {
    List<Mutation> mutations = new ArrayList<>();
    JsonNode body = read(example);
    objects(body, body, "", name, value, mutations);
    return mutations;
  }

  private void fields(
      JsonNode whole,
      JsonNode node,
      JsonNode schema,
      String where,
      JsonNode value,
      List<Mutation> mutations) {
    JsonNode resolved = document.resolve(schema);
    if (node instanceof ObjectNode object) {
      resolved
          .path("properties")
          .properties()
          .forEach(
              property -> {
                String name = property.getKey();
                String here = where + "/" + name;
                JsonNode before = object.get(name);
                object.set(name, value);
                mutations.add(new Mutation(here, whole.toString()));
                object.remove(name);
                if (before != null) {
                  object.set(name, before);
                  fields(whole, before, property.getValue(), here, value, mutations);
                }
              });
    } else if (node instanceof ArrayNode array && !array.isEmpty()) {
      JsonNode before = array.get(0);
      array.set(0, value);
      mutations.add(new Mutation(where + "/0", whole.toString()));
      array.set(0, before);
      fields(whole, before, resolved.path("items"), where + "/0", value, mutations);
    }
  }

  private static void objects(
      JsonNode whole,
      JsonNode node,
      String where,
      String name,
      JsonNode value,
      List<Mutation> mutations) {
    if (node instanceof ObjectNode object) {
      object.set(name, value);
      mutations.add(new Mutation(where + "/" + name, whole.toString()));
      object.remove(name);
      List.copyOf(object.properties())
          .forEach(
              property ->
                  objects(
                      whole,
                      property.getValue(),
                      where + "/" + property.getKey(),
                      name,
                      value,
                      mutations));
    } else if (node instanceof ArrayNode array && !array.isEmpty()) {
      objects(whole, array.get(0), where + "/0", name, value, mutations);
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
