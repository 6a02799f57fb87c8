package app.gravl.jobs.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Iterator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds where two documents of JSON differ; for the few that are not plainly the same. */
public final class JsonTrees {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonTrees() {}

  /**
   * @param path what the documents are called
   * @return the first place where they differ; null where they are equal
   */
  public static @Nullable Difference firstDifference(
      long userId, String path, @Nullable String stored, @Nullable String expected) {
    return compare(userId, path, tree(stored), tree(expected));
  }

  private static @Nullable JsonNode tree(@Nullable String json) {
    try {
      return json == null ? null : MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("'" + json + "' is no JSON", e);
    }
  }

  private static @Nullable Difference compare(
      long userId, String path, @Nullable JsonNode stored, @Nullable JsonNode expected) {
    if (stored == null || expected == null) {
      return stored == null && expected == null ? null : of(userId, path, stored, expected);
    }
    if (stored.isObject() && expected.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      stored.fieldNames().forEachRemaining(names::add);
      expected.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        Difference found = compare(userId, path + "." + name, stored.get(name), expected.get(name));
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    if (stored.isArray() && expected.isArray()) {
      return compareItems(userId, path, stored, expected);
    }
    boolean same =
        (stored.isNumber() && expected.isNumber())
            ? Tolerance.same(stored.doubleValue(), expected.doubleValue())
            : stored.equals(expected);
    return same ? null : of(userId, path, stored, expected);
  }

  private static @Nullable Difference compareItems(
      long userId, String path, JsonNode stored, JsonNode expected) {
    Iterator<JsonNode> others = expected.elements();
    int place = 0;
    for (JsonNode item : stored) {
      JsonNode other = others.hasNext() ? others.next() : null;
      Difference found = compare(userId, path + "[" + place++ + "]", item, other);
      if (found != null) {
        return found;
      }
    }
    return others.hasNext() ? of(userId, path + "[" + place + "]", null, others.next()) : null;
  }

  private static Difference of(
      long userId, String path, @Nullable JsonNode stored, @Nullable JsonNode expected) {
    return new Difference(userId, path, text(stored), text(expected));
  }

  private static String text(@Nullable JsonNode node) {
    return node == null ? "missing" : node.toString();
  }
}
