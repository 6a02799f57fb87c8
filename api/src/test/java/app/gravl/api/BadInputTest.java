package app.gravl.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.TestApi.Answer;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest extends ApiFixture {

  private long user;
  private long exercise;

  @BeforeAll
  void someone() {
    user = api.user();
    exercise = api.benchPress();
    api.evaluate(user);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // body | status | problem | pointers
        "                                                    | 400 | invalid-json | ",
        "{                                                   | 400 | invalid-json | ",
        "{} x                                                | 400 | invalid-json | ",
        "{\"a\": 1, \"a\": 2}                                | 400 | invalid-json | ",
        "{\"reps\": NaN}                                     | 400 | invalid-json | ",
        "[]                                                  | 400 | invalid-body | ``",
        "null                                                | 400 | invalid-body | ``",
        "{}                                                  | 400 | invalid-body | /performedAt /sets",
        "{\"performedAt\": T, \"sets\": []}                  | 422 | invalid-value | /sets",
        "{\"performedAt\": T, \"sets\": {}}                  | 400 | invalid-body | /sets",
        "{\"performedAt\": T, \"sets\": [1, null]}           | 400 | invalid-body | /sets/0 /sets/1",
        "{\"performedAt\": T, \"sets\": [{}]}                | 400 | invalid-body | /sets/0/exerciseId /sets/0/reps",
        "{\"performedAt\": 5, \"sets\": [S]}                 | 400 | invalid-body | /performedAt",
        "{\"performedAt\": \"yesterday\", \"sets\": [S]}     | 422 | invalid-value | /performedAt",
        "{\"performedAt\": \"2026-03-02T17:00:00\", \"sets\": [S]} | 422 | invalid-value | /performedAt",
        "{\"performedAt\": \"2026-03-03T18:00:00.001Z\", \"sets\": [S]} | 422 | invalid-value | /performedAt",
        "{\"performedAt\": \"1969-12-31T23:59:59Z\", \"sets\": [S]} | 422 | invalid-value | /performedAt",
        "{\"performedAt\": T, \"sets\": [S], \"userId\": 7}  | 400 | invalid-body | /userId",
        "{\"performedAt\": T, \"sets\": [S], \"workoutId\": 99999} | 422 | invalid-value | /workoutId",
        "{\"performedAt\": T, \"sets\": [S], \"workoutId\": 0} | 422 | invalid-value | /workoutId",
        "{\"performedAt\": T, \"sets\": [S], \"workoutId\": 1, \"customWorkoutId\": 1} | 422 | invalid-value | /customWorkoutId",
        "{\"performedAt\": T, \"sets\": [S], \"customWorkoutId\": 99999} | 422 | invalid-value | /customWorkoutId",
        "{\"performedAt\": T, \"sets\": [{\"exerciseId\": \"1\", \"reps\": \"8\"}]} | 400 | invalid-body | /sets/0/exerciseId /sets/0/reps",
        "{\"performedAt\": T, \"sets\": [{E, \"reps\": -1}]} | 422 | invalid-value | /sets/0/reps",
        "{\"performedAt\": T, \"sets\": [{E, \"reps\": 1.5}]} | 422 | invalid-value | /sets/0/reps",
        "{\"performedAt\": T, \"sets\": [{E, \"reps\": 1e999999999}]} | 422 | invalid-value | /sets/0/reps",
        "{\"performedAt\": T, \"sets\": [{E, \"reps\": 8, \"weightKg\": 2400}]} | 422 | invalid-value | /sets/0/weightKg",
        "{\"performedAt\": T, \"sets\": [{E, \"reps\": 8, \"weightKg\": true}]} | 400 | invalid-body | /sets/0/weightKg",
        "{\"performedAt\": T, \"sets\": [{E, \"reps\": 8, \"rpe\": 11}]} | 422 | invalid-value | /sets/0/rpe",
        "{\"performedAt\": T, \"sets\": [{E, \"reps\": 8, \"setNumber\": 0}]} | 422 | invalid-value | /sets/0/setNumber",
        "{\"performedAt\": T, \"sets\": [{E, \"reps\": 8, \"durationSeconds\": 86401}]} | 422 | invalid-value | /sets/0/durationSeconds",
        "{\"performedAt\": T, \"sets\": [{E, \"reps\": 8, \"type\": \"x'; drop table users; --\"}]} | 422 | invalid-value | /sets/0/type",
        "{\"performedAt\": T, \"sets\": [{E, \"reps\": 8, \"completed\": \"yes\"}]} | 400 | invalid-body | /sets/0/completed",
        "{\"performedAt\": T, \"sets\": [{E, \"reps\": 8, \"kg\": 5}, {E, \"reps\": -1}]} | 400 | invalid-body | /sets/0/kg /sets/1/reps",
      })
  void logs_are_refused_with_all_that_is_wrong(
      String body, int status, String problem, String pointers) {
    String json =
        (body == null ? "" : body)
            .replace("{E,", "{\"exerciseId\": " + exercise + ",")
            .replace("[S]", "[{\"exerciseId\": " + exercise + ", \"reps\": 8}]")
            .replace(": T,", ": \"2026-03-02T17:00:00Z\",");

    Answer answer = api.post(user, "/api/logs", json);

    expect(answer, status, problem);
    if (pointers != null) {
      assertThat(answer.pointers())
          .containsExactlyInAnyOrder(Arrays.stream(pointers.split(" ")).toArray(String[]::new));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // method | path | body | status | problem
        "GET    | /api/logs?limit=0                      | - | 400 | invalid-parameter",
        "GET    | /api/logs?limit=501                    | - | 400 | invalid-parameter",
        "GET    | /api/logs?limit=many                   | - | 400 | invalid-parameter",
        "GET    | /api/logs?limit=5&limit=6              | - | 400 | invalid-parameter",
        "GET    | /api/logs?from=2026-03-02              | - | 400 | invalid-parameter",
        "GET    | /api/logs?to=x                         | - | 400 | invalid-parameter",
        "GET    | /api/logs?cursor=abc                   | - | 400 | invalid-parameter",
        "GET    | /api/logs?cursor=c1-zzzzzzzzz-zzzzzzzzzzzz&user=2 | - | 400 | invalid-parameter",
        "GET    | /api/logs?page=2                       | - | 400 | invalid-parameter",
        "PATCH  | /api/logs/abc                          | {} | 400 | invalid-parameter",
        "PATCH  | /api/logs/0                            | {} | 400 | invalid-parameter",
        "PATCH  | /api/logs/99999999999999999999         | {} | 400 | invalid-parameter",
        "PATCH  | /api/logs/999999                       | {} | 404 | unknown-log",
        "PATCH  | /api/logs/1                            | {\"reps\": \"x\"} | 400 | invalid-body",
        "PATCH  | /api/logs/1                            | {\"id\": 1} | 400 | invalid-body",
        "PATCH  | /api/logs/1                            | {\"reps\": -1} | 422 | invalid-value",
        "PATCH  | /api/logs/1                            | {\"exerciseId\": 999999} | 422 | invalid-value",
        "DELETE | /api/logs/abc                          | - | 400 | invalid-parameter",
        "DELETE | /api/logs/999999                       | - | 404 | unknown-log",
        "PUT    | /api/logs                              | {} | 405 | method-not-allowed",
        "GET    | /api/recovery/muscle-groups?after=1    | - | 400 | invalid-parameter",
        "GET    | /api/recovery/muscle-groups?after=v1-zzzzzzzzzzzzz | - | 400 | invalid-parameter",
        "GET    | /api/recovery/muscle-groups?wait=10001 | - | 400 | invalid-parameter",
        "GET    | /api/recovery/muscle-groups?wait=-1    | - | 400 | invalid-parameter",
        "GET    | /api/recovery/muscle-groups?x=1        | - | 400 | invalid-parameter",
        "GET    | /api/recovery/most-recovered?limit=17  | - | 400 | invalid-parameter",
        "GET    | /api/recovery/muscle-groups/neck       | - | 404 | unknown-muscle",
        "GET    | /api/recommendations/smart-workout?after=%00 | - | 400 | invalid-parameter",
        "GET    | /api/exercises?muscle=neck             | - | 400 | invalid-parameter",
        "GET    | /api/exercises?equipment=x             | - | 400 | invalid-parameter",
        "GET    | /api/exercises?q=%00                   | - | 400 | invalid-parameter",
        "GET    | /api/workouts?x=1                      | - | 400 | invalid-parameter",
        "PUT    | /api/recovery/muscle-groups/neck/check-in | {\"recovery\": 5} | 404 | unknown-muscle",
        "PUT    | /api/recovery/muscle-groups/chest/check-in | {} | 400 | invalid-body",
        "PUT    | /api/recovery/muscle-groups/chest/check-in | {\"recovery\": 101} | 422 | invalid-value",
        "PUT    | /api/recovery/muscle-groups/chest/check-in | {\"recovery\": \"5\"} | 400 | invalid-body",
        "DELETE | /api/recovery/muscle-groups/calves/check-in | - | 404 | unknown-check-in",
        "PUT    | /api/preferences                       | {\"minutesAvailable\": 4} | 422 | invalid-value",
        "PUT    | /api/preferences                       | {\"bodyWeightKg\": 19.9} | 422 | invalid-value",
        "PUT    | /api/preferences                       | {\"bodyWeightKg\": 500.001} | 422 | invalid-value",
        "PUT    | /api/preferences                       | {\"bodyWeightKg\": \"80\"} | 400 | invalid-body",
        "POST   | /api/exercises                         | {\"name\": \"Dip\", \"bodyWeightShare\": 1.1} | 422 | invalid-value",
        "POST   | /api/exercises                         | {\"name\": \"Dip\", \"bodyWeightShare\": -0.1} | 422 | invalid-value",
        "POST   | /api/exercises                         | {\"name\": \"Dip\", \"assisted\": \"yes\"} | 400 | invalid-body",
        "PUT    | /api/preferences                       | {\"equipment\": \"all\"} | 400 | invalid-body",
        "PUT    | /api/preferences                       | {\"equipment\": [\"chain saw\"]} | 422 | invalid-value",
        "PUT    | /api/preferences                       | {\"excludedExerciseIds\": [999999]} | 422 | invalid-value",
        "PUT    | /api/preferences                       | {\"excludedExerciseIds\": [1.5]} | 400 | invalid-body",
        "GET    | /api/nowhere                           | - | 404 | not-found",
        "DELETE | /health                                | - | 405 | method-not-allowed",
      })
  void requests_are_refused(String method, String path, String body, int status, String problem) {
    expect(api.send(method, path, TestApi.token(user), body), status, problem);
  }

  @Test
  void a_body_that_is_not_declared_json_is_refused() {
    for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "json"}) {
      expect(
          api.send(
              "POST", "/api/logs", TestApi.token(user), oneSet(exercise), "Content-Type", type),
          415,
          "unsupported-media-type");
    }
    assertThat(
            api.send(
                    "POST",
                    "/api/logs",
                    TestApi.token(user),
                    oneSet(exercise),
                    "Content-Type",
                    "Application/JSON; charset=utf-8")
                .status())
        .isEqualTo(201);
  }

  @Test
  void a_body_too_large_or_too_deep_is_refused() {
    expect(api.post(user, "/api/logs", " ".repeat(1_000_001)), 413, "body-too-large");
    expect(api.post(user, "/api/logs", "{\"sets\":" + "[".repeat(10_000)), 400, "invalid-json");
  }

  @Test
  void broken_json_is_located() {
    Answer answer = api.post(user, "/api/logs", "{\n  \"sets\": ]\n}");

    assertThat(answer.json().path("detail").asText()).startsWith("Line 2, column ");
  }

  @Test
  void more_than_a_thousand_sets_are_refused() {
    String sets = ("{\"exerciseId\":" + exercise + ",\"reps\":1},").repeat(1000);
    Answer answer =
        api.post(
            user,
            "/api/logs",
            "{\"performedAt\":\"2026-03-02T17:00:00Z\",\"sets\":["
                + sets
                + "{\"exerciseId\":"
                + exercise
                + ",\"reps\":1}]}");

    expect(answer, 422, "invalid-value");
    assertThat(answer.pointers()).containsExactly("/sets");
  }

  @Test
  void an_idempotency_key_must_be_visible_characters() {
    expect(
        api.send(
            "POST",
            "/api/logs",
            TestApi.token(user),
            oneSet(exercise),
            "Idempotency-Key",
            "two words"),
        400,
        "invalid-parameter");
  }

  @Test
  void a_method_not_allowed_names_those_that_are() {
    assertThat(api.send("PUT", "/api/logs", TestApi.token(user), "{}").header("Allow"))
        .contains("GET")
        .contains("POST");
  }

  @Test
  void a_request_id_comes_back_unless_it_could_forge_log_lines() {
    assertThat(
            api.send("GET", "/health", null, null, "X-Request-Id", "abc-1").header("X-Request-Id"))
        .isEqualTo("abc-1");
    assertThat(api.send("GET", "/health", null, null, "X-Request-Id", "a b").header("X-Request-Id"))
        .isNotEqualTo("a b")
        .isNotEmpty();
  }

  private static void expect(Answer answer, int status, String problem) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("requestId").asText()).isNotEmpty();
    assertThat(answer.text()).doesNotContainIgnoringCase("exception").doesNotContain("select ");
  }
}
