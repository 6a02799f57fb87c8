package app.gravl.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.operations.Operation;
import java.util.HashMap;
import java.util.Map;

/** For every operation that takes JSON, or an export, one that says what it must not. */
final class Unacceptable {

  private Unacceptable() {}

  static String body(Operation operation) {
    Map<String, String> bodies = new HashMap<>();
    bodies.put("POST /api/logs", "{\"performedAt\":\"never\",\"sets\":[]}");
    bodies.put("PATCH /api/logs/{id}", "{\"reps\":-1}");
    bodies.put("POST /api/logs/import", "no export");
    bodies.put("POST /api/exercises", "{\"name\":\"\"}");
    bodies.put("PUT /api/exercises/{id}", "{\"name\":\"\"}");
    bodies.put("POST /api/custom-workouts", "{\"name\":\"\",\"exercises\":[]}");
    bodies.put("PUT /api/custom-workouts/{id}", "{\"name\":\"\",\"exercises\":[]}");
    bodies.put("POST /api/workouts/{id}/swap", "{\"toWorkoutId\":1,\"date\":\"never\"}");
    bodies.put("PUT /api/recovery/muscle-groups/{muscle}/check-in", "{\"recovery\":101}");
    bodies.put("PUT /api/preferences", "{\"minutesAvailable\":1}");
    assertThat(bodies).as("what %s refuses", operation).containsKey(operation.name());
    return bodies.get(operation.name());
  }
}
