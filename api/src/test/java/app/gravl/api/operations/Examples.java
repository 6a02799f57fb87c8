package app.gravl.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import com.auth0.jwt.algorithms.Algorithm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A user who has one of everything, and for every operation a request about it that succeeds. A new
 * operation without one fails the tests that go over all.
 */
public final class Examples {

  /** Stands in every name of the user's own. */
  public static final String SECRET = "Secret";

  private static final String CSV =
      "Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n2026-02-20 18:00:00,Pull,Secret row,1,80,8\n";

  private final TestApi api;
  private final long user;
  private final long exercise;
  private final long from;
  private final long to;
  private final Map<String, String> bodies = new HashMap<>();
  private final Map<String, String> queries = new HashMap<>();
  private final Map<String, Long> ids = new HashMap<>();

  public Examples(TestApi api) {
    this.api = api;
    this.user = api.user();
    this.exercise = api.benchPress();
    this.from = workout();
    this.to = workout();
    String lift =
        "{\"name\":\"Secret lift\",\"equipment\":\"barbell\",\"movementPattern\":\"hinge\",\"bodyWeightShare\":0.5,\"assisted\":true,"
            + "\"muscles\":[{\"muscleGroup\":\"chest\",\"activation\":1}]}";
    long own = post("/api/exercises", lift);
    String plan =
        "{\"name\":\"Secret plan\",\"exercises\":[{\"exerciseId\":%d,\"sets\":3,\"reps\":8}]}"
            .formatted(own);
    long ownPlan = post("/api/custom-workouts", plan);
    String logs =
        """
        {"performedAt": "2026-03-02T17:00:00Z", "customWorkoutId": %d, "sets": [{"exerciseId": %d, "reps": 5,
          "type": "working", "weightKg": 80, "rpe": 8, "setNumber": 1, "durationSeconds": 30, "completed": true}]}
        """
            .formatted(ownPlan, own);
    bodies.put("POST /api/logs", logs);
    bodies.put(
        "PATCH /api/logs/{id}",
        "{\"reps\":6,\"exerciseId\":%d,\"type\":\"drop\",\"performedAt\":\"2026-03-02T16:00:00Z\"}"
            .formatted(own));
    bodies.put("POST /api/logs/import", CSV);
    bodies.put("POST /api/exercises", lift.replace("lift", "lift, new"));
    bodies.put("PUT /api/exercises/{id}", lift);
    bodies.put("POST /api/custom-workouts", plan);
    bodies.put("PUT /api/custom-workouts/{id}", plan);
    bodies.put(
        "POST /api/workouts/{id}/swap",
        "{\"toCustomWorkoutId\":%d,\"date\":\"2026-03-02\",\"reason\":\"Secret reason\"}"
            .formatted(ownPlan));
    bodies.put("PUT /api/recovery/muscle-groups/{muscle}/check-in", "{\"recovery\":50}");
    bodies.put(
        "PUT /api/preferences",
        "{\"minutesAvailable\":60,\"bodyWeightKg\":82.5,\"equipment\":[\"barbell\"],\"excludedExerciseIds\":[%d]}"
            .formatted(own));
    queries.put("GET /api/workouts/available", "?for=" + from);
    ids.put("/api/logs/{id}", log(logs));
    ids.put("/api/exercises/{id}", own);
    ids.put("/api/custom-workouts/{id}", ownPlan);
    ids.put("/api/workouts/{id}", from);
    ids.put("/api/workouts/{id}/swap", from);
    ids.put("/api/workouts/{id}/swaps", from);
    ids.put("/api/swaps/{id}/revert", swap("2026-03-05"));
    ids.put("DELETE /api/logs/{id}", log(logs));
    ids.put(
        "DELETE /api/exercises/{id}", post("/api/exercises", lift.replace("lift", "lift, unused")));
    ids.put("DELETE /api/custom-workouts/{id}", post("/api/custom-workouts", plan));
    swap("2026-03-06");
    api.send("PUT", "/api/preferences", token(), bodies.get("PUT /api/preferences"));
    api.send("PUT", "/api/recovery/muscle-groups/chest/check-in", token(), "{\"recovery\":47}");
    api.evaluate(user);
  }

  public long user() {
    return user;
  }

  public long exercise() {
    return exercise;
  }

  /** With every scope, so that nothing stands in the way but what is asked. */
  public String token() {
    return token(user);
  }

  public static String token(long user) {
    return TestApi.claims(user).withClaim("scope", "ops").sign(Algorithm.HMAC256(TestApi.SECRET));
  }

  /** Null where the operation takes none. */
  public String body(Operation operation) {
    String body = bodies.get(operation.name());
    assertThat(body != null).as("an example for %s", operation).isEqualTo(operation.hasBody());
    return body;
  }

  /** The address, with ids of this user's things and the query that the example needs. */
  public String address(Operation operation) {
    return path(operation) + queries.getOrDefault(operation.name(), "");
  }

  public String path(Operation operation) {
    String path = operation.path();
    if (path.contains("{id}")) {
      Long id = ids.getOrDefault(operation.name(), ids.get(path));
      assertThat(id).as("an example id for %s", operation).isNotNull();
      path = path.replace("{id}", id.toString());
    }
    return path.replace("{muscle}", "chest");
  }

  public Answer send(Operation operation) {
    return send(api, operation, address(operation), token(), body(operation));
  }

  /** Also ends what would go on: of a stream it answers the first event. */
  public static Answer send(
      TestApi to, Operation operation, String address, String token, String body, String... more) {
    List<String> headers = new ArrayList<>(List.of(more));
    if (body != null && !operation.hasJsonBody() && !headers.contains("Content-Type")) {
      headers.addAll(List.of("Content-Type", "text/csv"));
    }
    String[] all = headers.toArray(new String[0]);
    return operation.name().equals(Operation.STREAM)
        ? FirstEvent.of(to, address, token, all)
        : to.send(operation.method(), address, token, body, all);
  }

  private long post(String path, String body) {
    Answer answer = api.send("POST", path, token(), body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asLong();
  }

  private long log(String body) {
    return api.send("POST", "/api/logs", token(), body).json().at("/ids/0").asLong();
  }

  private long swap(String date) {
    return post(
        "/api/workouts/" + from + "/swap",
        "{\"toWorkoutId\":%d,\"date\":\"%s\",\"reason\":\"Secret reason\"}".formatted(to, date));
  }

  private long workout() {
    long id =
        api.number(
            "insert into workouts (slug, name) values ('w-' || gen_random_uuid(), 'W') returning id");
    api.database()
        .execute(
            "insert into workout_exercises (workout_id, exercise_id, position, sets, reps) values (%d, %d, 1, 4, 8)"
                .formatted(id, exercise));
    return id;
  }
}
