package app.gravl.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads request bodies: JSON objects of at most {@value #MAX_BYTES} bytes. */
public final class Bodies {

  /** Room for 1,000 sets with every field given. */
  public static final int MAX_BYTES = 1_000_000;

  private static final Set<String> JSON = Set.of("application/json");

  private Bodies() {}

  /** The raw body of a JSON request, for those who need its bytes too. */
  public static byte[] bytes(Context ctx) {
    return bytes(ctx, JSON);
  }

  /**
   * @param accepted media types, without parameters
   */
  public static byte[] bytes(Context ctx, Set<String> accepted) {
    requireType(ctx, accepted);
    try {
      return LimitedBody.of(ctx, MAX_BYTES).readAllBytes();
    } catch (IOException e) {
      throw LimitedBody.incomplete(e, "The body did not arrive whole.");
    }
  }

  /**
   * @throws Problem 415
   */
  public static void requireType(Context ctx, Set<String> accepted) {
    if (!accepted.contains(mediaType(ctx.header("Content-Type")))) {
      throw Problem.of(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "Content-Type must be " + String.join(" or ", accepted.stream().sorted().toList()) + ".");
    }
  }

  public static String mediaType(@Nullable String contentType) {
    return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /**
   * @return what {@code reader} makes of the body's fields
   * @throws Problem naming everything that is wrong with it
   */
  public static <T> T parse(byte[] body, Function<Fields, T> reader) {
    JsonNode node = tree(body);
    FieldErrors errors = new FieldErrors();
    if (!node.isObject()) {
      errors.shape("", "must be an object");
      errors.check();
    }
    Fields fields = new Fields(node, "", errors);
    T value = reader.apply(fields);
    fields.refuseOthers();
    errors.check();
    return value;
  }

  private static JsonNode tree(byte[] body) {
    if (body.length == 0) {
      throw Problem.of(ProblemType.INVALID_JSON, "The body is empty; a JSON object is expected.");
    }
    try {
      return Json.MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      var where = e.getLocation();
      throw Problem.of(
          ProblemType.INVALID_JSON,
          (where == null
                  ? ""
                  : "Line " + where.getLineNr() + ", column " + where.getColumnNr() + ": ")
              + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw Problem.of(ProblemType.INVALID_JSON, "The body is not text in UTF-8.");
    }
  }

  private static String firstLine(String message) {
    String line = message.lines().findFirst().orElse("not JSON");
    return line.length() <= 300 ? line : line.substring(0, 300);
  }
}
