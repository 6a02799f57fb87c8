package app.gravl.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the catalog from its YAML files, all of which index.yaml names. */
public final class CatalogFiles {

  /** Opens a file by its path below the catalog's folder; null where there is none. */
  public interface Source {
    @Nullable InputStream open(String path) throws IOException;
  }

  private static final String INDEX = "index.yaml";

  /** What an exercise need not say; those that move the body must, as the check sees to. */
  private static final Map<String, JsonNode> EXERCISE_DEFAULTS =
      Map.of("body_weight_share", IntNode.valueOf(0), "assisted", BooleanNode.FALSE);

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private record Index(
      @JsonProperty(required = true) List<String> exercises,
      @JsonProperty(required = true) List<String> workouts) {}

  private final Source source;
  private final List<String> errors = new ArrayList<>();

  private CatalogFiles(Source source) {
    this.source = source;
  }

  /**
   * The catalog that comes with this program.
   *
   * @throws InvalidCatalog naming everything that is wrong with it
   */
  public static CatalogContent bundled() {
    return read(path -> CatalogFiles.class.getResourceAsStream("/catalog/" + path));
  }

  /**
   * @throws InvalidCatalog naming everything that is wrong with the files
   */
  public static CatalogContent read(Source source) {
    return new CatalogFiles(source).read();
  }

  private CatalogContent read() {
    JsonNode indexed = parse(INDEX);
    Index index = indexed == null ? null : convert(INDEX, indexed, Index.class);
    if (index == null) {
      throw new InvalidCatalog(errors);
    }
    CatalogCheck check = new CatalogCheck();
    List<CatalogExercise> exercises = new ArrayList<>();
    for (String path : index.exercises()) {
      List<CatalogExercise> read =
          entries(path, "exercises", CatalogExercise.class, EXERCISE_DEFAULTS);
      read.forEach(exercise -> check.exercise(path, exercise));
      exercises.addAll(read);
    }
    // An exercise that could not be read would make every workout that names it wrong too.
    boolean allRead = errors.isEmpty();
    List<CatalogWorkout> workouts = new ArrayList<>();
    for (String path : index.workouts()) {
      List<CatalogWorkout> read = entries(path, "workouts", CatalogWorkout.class, Map.of());
      read.forEach(workout -> check.workout(path, workout, allRead));
      workouts.addAll(read);
    }
    errors.addAll(check.errors());
    if (!errors.isEmpty()) {
      throw new InvalidCatalog(errors);
    }
    return new CatalogContent(List.copyOf(exercises), List.copyOf(workouts));
  }

  /** The entries of the one list that a file has; each wrong one is an error of its own. */
  private <T> List<T> entries(
      String path, String list, Class<T> type, Map<String, JsonNode> defaults) {
    JsonNode file = parse(path);
    if (file == null) {
      return List.of();
    }
    if (!file.isObject() || file.size() != 1 || !file.path(list).isArray()) {
      errors.add(path + ": must be one list named '" + list + "'");
      return List.of();
    }
    List<T> entries = new ArrayList<>();
    for (JsonNode node : file.path(list)) {
      if (node instanceof ObjectNode object) {
        defaults.forEach((key, value) -> object.putIfAbsent(key, value));
      }
      T entry = convert(path + ", " + node.path("slug").asText("entry without slug"), node, type);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private <T> @Nullable T convert(String at, JsonNode node, Class<T> type) {
    try {
      return YAML.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      errors.add(at + ": " + firstLine(e));
      return null;
    }
  }

  private @Nullable JsonNode parse(String path) {
    try (InputStream stream = source.open(path)) {
      if (stream == null) {
        errors.add(path + ": no such file");
        return null;
      }
      return YAML.readTree(stream);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where = at == null ? "" : ", line " + at.getLineNr();
      errors.add(path + where + ": " + firstLine(e));
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong, without the parser's picture of the source. */
  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("cannot be read");
  }
}
