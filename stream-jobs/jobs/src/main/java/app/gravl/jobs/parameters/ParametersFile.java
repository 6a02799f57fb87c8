package app.gravl.jobs.parameters;

import app.gravl.model.Parameters;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Parameters as a file of JSON: an object of numbers by key, such as {@code
 * {"half_life_hours.chest": 22}}. What is left out keeps its default.
 */
public final class ParametersFile {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private ParametersFile() {}

  /**
   * @throws IllegalArgumentException naming the file and everything that is wrong with it
   */
  public static Parameters read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(file + ": there is no such file", e);
    } catch (IOException e) {
      // A folder, somebody else's, or no text.
      throw new IllegalArgumentException(file + " can't be read: " + e, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * @throws IllegalArgumentException naming everything that is wrong with it
   */
  public static Parameters parse(String text) {
    Map<String, Double> values = new LinkedHashMap<>();
    try (JsonParser in = JSON.createParser(text)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("not a JSON object of numbers by key");
      }
      for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
        if (!in.nextToken().isNumeric()) {
          throw new IllegalArgumentException(key + " is no number");
        }
        values.put(key, in.getDoubleValue());
      }
      if (in.nextToken() != null) {
        throw new IllegalArgumentException("something follows the JSON object");
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          String.valueOf(e.getMessage()).lines().findFirst().orElse("no JSON"), e);
    }
    return Parameters.of(values);
  }
}
