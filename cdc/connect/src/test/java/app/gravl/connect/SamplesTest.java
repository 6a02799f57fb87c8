package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The jobs' tests parse samples of real changes; this holds the samples to what the connector
 * sends. With {@code -Dgravl.samples=write} it writes them anew.
 */
class SamplesTest {

  private static final Path FOLDER =
      Path.of("../../stream-jobs/changes/src/test/resources/changes").toAbsolutePath().normalize();

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void the_samples_of_the_jobs_tests_are_what_the_connector_sends() throws Exception {
    Map<String, Change> sent = new TreeMap<>();
    try (Pipeline pipeline = new Pipeline()) {
      Story.of(pipeline);
      changeCatalog(pipeline, "before");
      pipeline.start();
      pipeline.settled();
      Story story = Story.of(pipeline);
      story.update(pipeline);
      story.delete(pipeline);
      changeCatalog(pipeline, "streamed");
      deleteCatalog(pipeline, "streamed");
      pipeline.truncateWithoutEpoch("check_ins");
      for (Change change : pipeline.settled()) {
        String name = change.table().isEmpty() ? "heartbeat" : change.table() + "-" + change.op();
        sent.putIfAbsent(name, change);
      }
    }

    Map<String, Object> expected = new TreeMap<>();
    sent.forEach((name, change) -> expected.put(name, shape(change.value())));
    if ("write".equals(System.getProperty("gravl.samples"))) {
      write(sent, expected);
    }
    Map<String, Object> stored = stored();
    assertThat(stored.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (name, shape) ->
            assertThat(stored.get(name))
                .as("%s.json; -Dgravl.samples=write writes the samples anew", name)
                .isEqualTo(shape));
  }

  private static void changeCatalog(Pipeline pipeline, String slug) {
    long exercise = Story.catalogExercise(pipeline, slug);
    pipeline.database.execute(
        """
        with w as (insert into workouts (slug, name) values ('%s', 'Push day') returning id)
        insert into workout_exercises (workout_id, exercise_id, position, sets, reps)
          select w.id, %d, 1, 3, 8 from w
        """
            .formatted(slug, exercise),
        "update exercises set name = 'Bench' where id = " + exercise,
        "update exercise_muscles set activation = 0.9 where exercise_id = " + exercise,
        "update workouts set name = 'Push' where slug = '" + slug + "'",
        "update workout_exercises set sets = 4 where exercise_id = " + exercise);
  }

  private static void deleteCatalog(Pipeline pipeline, String slug) {
    pipeline.database.execute(
        "delete from workouts where slug = '" + slug + "'",
        "delete from exercises where slug = '" + slug + "'");
  }

  /** Leaves alone what still has the right shape: values alone are no change worth reading. */
  private void write(Map<String, Change> sent, Map<String, Object> expected) throws IOException {
    Files.createDirectories(FOLDER);
    Map<String, Object> stored = stored();
    for (Map.Entry<String, Change> entry : sent.entrySet()) {
      if (!expected.get(entry.getKey()).equals(stored.get(entry.getKey()))) {
        Files.writeString(FOLDER.resolve(entry.getKey() + ".json"), entry.getValue().json() + "\n");
      }
    }
  }

  private Map<String, Object> stored() throws IOException {
    Map<String, Object> shapes = new TreeMap<>();
    try (var files = Files.newDirectoryStream(FOLDER, "*.json")) {
      for (Path file : files) {
        shapes.put(
            file.getFileName().toString().replace(".json", ""),
            shape(json.readTree(Files.readString(file))));
      }
    }
    return shapes;
  }

  /** Names and types without the values, which are new each time. */
  private static Object shape(JsonNode node) {
    if (!node.isObject()) {
      return node.getNodeType();
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    node.properties().forEach(field -> fields.put(field.getKey(), shape(field.getValue())));
    return fields;
  }
}
