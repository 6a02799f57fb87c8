package app.gravl.jobs.changes;

import app.gravl.model.Activations;
import app.gravl.model.MuscleGroup;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The jsonb column user_exercises.activations: {@code {"chest": 1, "triceps": 0.5}}. */
public final class ActivationsJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, Double>> SHAPE = new TypeReference<>() {};

  private ActivationsJson() {}

  public static Activations parse(String json) throws MalformedChange {
    try {
      Map<String, Double> named = MAPPER.readValue(json, SHAPE);
      if (named == null || named.values().stream().anyMatch(Objects::isNull)) {
        throw new MalformedChange("activations '" + json + "' are no object of numbers");
      }
      Map<MuscleGroup, Double> activations = new EnumMap<>(MuscleGroup.class);
      named.forEach((muscle, activation) -> activations.put(MuscleGroup.ofKey(muscle), activation));
      return Activations.of(activations);
    } catch (JsonProcessingException e) {
      throw new MalformedChange("activations '" + json + "' are no object of numbers", e);
    }
  }
}
