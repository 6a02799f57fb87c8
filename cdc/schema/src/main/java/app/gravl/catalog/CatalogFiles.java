package app.gravl.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the catalog from its YAML files, all of which index.yaml names. */
public final class CatalogFiles {

  /** Opens a file by its path below the catalog's folder; null where there is none. */
  public interface Source {
    @Nullable InputStream open(String path) throws IOException;
  }

  private static final String INDEX = "index.yaml";

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

  private record ExerciseFile(@JsonProperty(required = true) List<CatalogExercise> exercises) {}

  private record WorkoutFile(@JsonProperty(required = true) List<CatalogWorkout> workouts) {}

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
  public static Catalog bundled() {
    return read(path -> CatalogFiles.class.getResourceAsStream("/catalog/" + path));
  }

  /**
   * @throws InvalidCatalog naming everything that is wrong with the files
   */
  public static Catalog read(Source source) {
    return new CatalogFiles(source).read();
  }

  private Catalog read() {
    Index index = parse(INDEX, Index.class);
    if (index == null) {
      throw new InvalidCatalog(errors);
    }
    CatalogCheck check = new CatalogCheck();
    List<CatalogExercise> exercises = new ArrayList<>();
    for (String path : index.exercises()) {
      ExerciseFile file = parse(path, ExerciseFile.class);
      if (file != null) {
        file.exercises().forEach(exercise -> check.exercise(path, exercise));
        exercises.addAll(file.exercises());
      }
    }
    List<CatalogWorkout> workouts = new ArrayList<>();
    for (String path : index.workouts()) {
      WorkoutFile file = parse(path, WorkoutFile.class);
      if (file != null) {
        // A file that could not be read would make every workout's exercises unknown.
        file.workouts().forEach(workout -> check.workout(path, workout, errors.isEmpty()));
        workouts.addAll(file.workouts());
      }
    }
    errors.addAll(check.errors());
    if (!errors.isEmpty()) {
      throw new InvalidCatalog(errors);
    }
    return new Catalog(List.copyOf(exercises), List.copyOf(workouts));
  }

  private <T> @Nullable T parse(String path, Class<T> type) {
    try (InputStream stream = source.open(path)) {
      if (stream == null) {
        errors.add(path + ": no such file");
        return null;
      }
      T parsed = YAML.readValue(stream, type);
      if (parsed == null) {
        errors.add(path + ": is empty");
      }
      return parsed;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where = at == null ? "" : ", line " + at.getLineNr();
      errors.add(path + where + ": " + e.getOriginalMessage());
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
