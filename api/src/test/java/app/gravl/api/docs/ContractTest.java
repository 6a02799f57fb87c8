package app.gravl.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import app.gravl.schema.TestDatabase;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** openapi.json says what the API does: every route, every answer that it documents. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {

  private static final String CSV =
      "Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n2026-02-20 18:00:00,Pull,Row,1,80,8\n";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  // Never ends; RecommendationStreamTest reads it.
  private static final String STREAM = "GET /api/recommendations/stream";

  private final Map<String, String> bodies = new HashMap<>();
  private final Map<String, String> queries = new HashMap<>();
  private final Map<String, Long> ids = new HashMap<>();
  private TestApi api;
  private JsonNode document;
  private long user;

  @BeforeAll
  void start() throws Exception {
    api = TestApi.start();
    document = new ObjectMapper().readTree(api.send("GET", "/openapi.json", null, null).text());
    user = api.user();
    long exercise = api.benchPress();
    long from = workout(exercise);
    long to = workout(exercise);
    String plan =
        "{\"name\":\"Mine\",\"exercises\":[{\"exerciseId\":%d,\"sets\":3,\"reps\":8}]}"
            .formatted(exercise);
    String lift = "{\"name\":\"Mine\",\"muscles\":[{\"muscleGroup\":\"chest\",\"activation\":1}]}";
    String logs =
        "{\"performedAt\":\"2026-03-02T17:00:00Z\",\"sets\":[{\"exerciseId\":%d,\"reps\":5,\"rpe\":8}]}"
            .formatted(exercise);
    bodies.put("POST /api/logs", logs);
    bodies.put("PATCH /api/logs/{id}", "{\"reps\":6}");
    bodies.put("POST /api/logs/import", CSV);
    bodies.put("POST /api/exercises", lift.replace("Mine", "New"));
    bodies.put("PUT /api/exercises/{id}", lift);
    bodies.put("POST /api/custom-workouts", plan);
    bodies.put("PUT /api/custom-workouts/{id}", plan);
    bodies.put(
        "POST /api/workouts/{id}/swap",
        "{\"toWorkoutId\":%d,\"date\":\"2026-03-02\",\"reason\":\"busy\"}".formatted(to));
    bodies.put("PUT /api/recovery/muscle-groups/{muscle}/check-in", "{\"recovery\":50}");
    bodies.put("PUT /api/preferences", "{\"minutesAvailable\":60}");
    queries.put("GET /api/workouts/available", "?for=" + from);
    ids.put("/api/logs/{id}", api.post(user, "/api/logs", logs).json().at("/ids/0").asLong());
    ids.put(
        "/api/exercises/{id}", api.post(user, "/api/exercises", lift).json().path("id").asLong());
    ids.put(
        "/api/custom-workouts/{id}",
        api.post(user, "/api/custom-workouts", plan).json().path("id").asLong());
    ids.put("/api/workouts/{id}", from);
    ids.put("/api/workouts/{id}/swap", from);
    ids.put("/api/workouts/{id}/swaps", from);
    String other = "{\"toWorkoutId\":%d,\"date\":\"2026-03-05\"}".formatted(to);
    ids.put(
        "/api/swaps/{id}/revert",
        api.post(user, "/api/workouts/" + from + "/swap", other).json().path("id").asLong());
    ids.put(
        "DELETE /api/logs/{id}", api.post(user, "/api/logs", logs).json().at("/ids/0").asLong());
    ids.put(
        "DELETE /api/exercises/{id}",
        api.post(user, "/api/exercises", lift.replace("Mine", "Gone")).json().path("id").asLong());
    ids.put(
        "DELETE /api/custom-workouts/{id}",
        api.post(user, "/api/custom-workouts", plan).json().path("id").asLong());
    api.evaluate(user);
  }

  @AfterAll
  void stop() {
    api.close();
  }

  @Test
  void every_route_is_documented_and_every_documented_route_is_there() {
    Set<String> routes = new TreeSet<>();
    for (String route : api.api().routes()) {
      String path = route.substring(route.indexOf(' ') + 1);
      if (path.matches("/(api|health|metrics|openapi|docs).*") && !path.startsWith("/docs/")) {
        routes.add(route);
      }
    }
    assertThat(new TreeSet<>(operations().keySet())).isEqualTo(routes);
  }

  @Test
  void every_operation_answers_as_documented() {
    String token = ops(user);
    for (String operation : operations().keySet()) {
      if (operation.equals(STREAM) || operation.startsWith("DELETE")) {
        continue;
      }
      valid(operation, send(api, operation, token, bodies.get(operation)), 200, 201);
    }
    for (String operation : operations().keySet()) {
      if (operation.startsWith("DELETE")) {
        valid(operation, send(api, operation, token, null), 200, 200);
      }
    }
  }

  @Test
  void every_documented_error_is_answered_as_documented() {
    try (TestApi strict =
            TestApi.start(
                api.database(), Map.of("RATE_LIMIT_PER_SECOND", "1", "RATE_LIMIT_BURST", "1"));
        TestApi dead =
            TestApi.start(
                TestDatabase.migrated(),
                Map.of(
                    "DATABASE_URL",
                    "jdbc:postgresql://127.0.0.1:1/none",
                    "DATABASE_POOL_TIMEOUT_MS",
                    "250"))) {
      strict.get(user, "/api/preferences");
      for (Map.Entry<String, JsonNode> entry : operations().entrySet()) {
        String operation = entry.getKey();
        JsonNode answers = entry.getValue().path("responses");
        String body = bodies.get(operation);
        if (answers.has("401")) {
          valid(operation, send(api, operation, null, body), 401, 401);
          valid(operation, send(api, operation + "?nope=1", ops(user), body), 400, 400);
          valid(operation, send(strict, operation, ops(user), body), 429, 429);
          valid(operation, send(dead, operation, ops(user), body), 503, 503);
        }
        if (answers.has("404") && !operation.contains("/ops/")) {
          valid(operation, send(api, operation, ops(999_999), body), 404, 404);
        }
        if (answers.has("403")) {
          String forbidden = operation.replace("{id}", "" + catalogExercise());
          valid(operation, send(api, forbidden, TestApi.token(user), body), 403, 403);
        }
        if (answers.has("304")) {
          Answer known = send(api, operation, ops(user), null, "If-None-Match", "*");
          assertThat(known.status()).as(operation).isEqualTo(304);
        }
        if (answers.has("504")) {
          String query = queries.getOrDefault(operation, "").isEmpty() ? "?" : "&";
          valid(
              operation,
              send(
                  api,
                  operation + queries.getOrDefault(operation, "") + query + "after=v1-zzz&wait=0",
                  ops(user),
                  null),
              504,
              504);
        }
        if (answers.has("415")) {
          valid(
              operation,
              send(api, operation, ops(user), body, "Content-Type", "image/png"),
              415,
              415);
          boolean csv = operation.endsWith("/import");
          valid(
              operation,
              send(api, operation, ops(user), csv ? "no export" : unacceptable(operation)),
              422,
              422);
          if (!csv) {
            valid(operation, send(api, operation, ops(user), " ".repeat(1_000_001)), 413, 413);
          }
        }
      }
    }
  }

  private static String unacceptable(String operation) {
    if (operation.contains("preferences")) {
      return "{\"minutesAvailable\":1}";
    }
    if (operation.contains("check-in")) {
      return "{\"recovery\":101}";
    }
    if (operation.contains("swap")) {
      return "{\"toWorkoutId\":999999,\"date\":\"never\"}";
    }
    if (operation.startsWith("PATCH")) {
      return "{\"reps\":-1}";
    }
    return operation.contains("/logs")
        ? "{\"performedAt\":\"never\",\"sets\":[]}"
        : "{\"name\":\"\",\"exercises\":[]}"
            .replace(operation.contains("workouts") ? "~" : ",\"exercises\":[]", "");
  }

  private Answer send(TestApi to, String operation, String token, String body, String... headers) {
    int space = operation.indexOf(' ');
    int query = operation.indexOf('?');
    String path = operation.substring(space + 1, query < 0 ? operation.length() : query);
    String more = query < 0 ? queries.getOrDefault(operation, "") : operation.substring(query);
    String address =
        path.replace(
                    "{id}", String.valueOf(ids.getOrDefault(operation, ids.getOrDefault(path, 1L))))
                .replace("{muscle}", "chest")
            + more;
    List<String> all = new ArrayList<>(List.of(headers));
    if (path.endsWith("/import") && !all.contains("Content-Type")) {
      all.addAll(List.of("Content-Type", "text/csv"));
    }
    return to.send(operation.substring(0, space), address, token, body, all.toArray(new String[0]));
  }

  private void valid(String operation, Answer answer, int one, int other) {
    assertThat(answer.status()).as(operation + ": " + answer.text()).isIn(one, other);
    JsonNode documented =
        operations().get(operation).path("responses").path(Integer.toString(answer.status()));
    if (documented.has("$ref")) {
      documented = document.at(documented.path("$ref").asText().substring(1));
    }
    String type = answer.header("Content-Type").split(";", 2)[0];
    JsonNode schema = documented.path("content").path(type).path("schema");
    assertThat(schema.isMissingNode()).as(operation + " " + answer.status() + " " + type).isFalse();
    if (type.endsWith("json")) {
      assertThat(schema(schema).validate(answer.json()))
          .as(operation + ": " + answer.text())
          .isEmpty();
    }
  }

  private JsonSchema schema(JsonNode schema) {
    // Its references lead into the document, so the document goes along.
    var whole = ((com.fasterxml.jackson.databind.node.ObjectNode) schema.deepCopy());
    whole.set("components", document.path("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(whole, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new java.util.LinkedHashMap<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (METHODS.contains(method.getKey())) {
                            operations.put(
                                method.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey(),
                                method.getValue());
                          }
                        }));
    return operations;
  }

  private static String ops(long user) {
    return TestApi.claims(user).withClaim("scope", "ops").sign(Algorithm.HMAC256(TestApi.SECRET));
  }

  private long catalogExercise() {
    return api.number("select min(id) from exercises where user_id is null");
  }

  private long workout(long exercise) {
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
