package app.gravl.api.own;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ApiFixture;
import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomWorkoutEndpointsTest extends ApiFixture {

  private static final String PATH = "/api/custom-workouts";

  private long user;
  private long bench;
  private long row;

  @BeforeEach
  void someone() {
    user = api.user();
    bench = api.benchPress();
    row = api.benchPress();
  }

  @Test
  void a_workout_is_read_as_it_was_written_in_its_order() {
    Answer created = create("  Push & pull  ", planned(row, 3, 8), planned(bench, 5, 5));

    assertThat(created.status()).as(created.text()).isEqualTo(201);
    long id = created.json().path("id").asLong();
    assertThat(created.header("Location")).isEqualTo(PATH + "/" + id);
    assertThat(created.json().path("consistencyToken").asText()).isNotEmpty();
    JsonNode one = api.get(user, PATH + "/" + id).json();
    assertThat(one.path("name").asText()).isEqualTo("Push & pull");
    assertThat(one.path("exercises").toString())
        .isEqualTo(
            """
            [{"exerciseId":%d,"name":"Bench press","position":1,"sets":3,"reps":8},\
            {"exerciseId":%d,"name":"Bench press","position":2,"sets":5,"reps":5}]"""
                .formatted(row, bench));
    assertThat(api.get(user, PATH).json().path("customWorkouts").get(0)).isEqualTo(one);
  }

  @Test
  void a_replaced_one_keeps_what_logs_refer_to() {
    long id = create("A", planned(bench, 3, 8), planned(row, 3, 8)).json().path("id").asLong();
    api.post(
        user, "/api/logs", oneSet(bench).replaceFirst("\\{", "{\"customWorkoutId\": " + id + ", "));
    long planned =
        api.number(
            "select custom_workout_exercise_id from workout_logs where custom_workout_id = " + id);
    assertThat(planned).isPositive();

    Answer replaced =
        send("PUT", id, body("B", planned(row, 4, 6), planned(row, 1, 20), planned(bench, 2, 2)));

    assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
    JsonNode one = api.get(user, PATH + "/" + id).json();
    assertThat(one.path("name").asText()).isEqualTo("B");
    assertThat(one.path("exercises").findValuesAsText("exerciseId"))
        .containsExactly("" + row, "" + row, "" + bench);
    assertThat(one.path("exercises").findValuesAsText("sets")).containsExactly("4", "1", "2");
    assertThat(
            api.number(
                "select custom_workout_exercise_id from workout_logs where custom_workout_id = "
                    + id))
        .isEqualTo(planned);
    assertThat(api.number("select position from custom_workout_exercises where id = " + planned))
        .isEqualTo(3);
  }

  @Test
  void a_deleted_one_is_gone_and_its_logs_keep_its_name() {
    long id = create("Old faithful", planned(bench, 3, 8)).json().path("id").asLong();
    String log = oneSet(bench).replaceFirst("\\{", "{\"customWorkoutId\": " + id + ", ");
    api.post(user, "/api/logs", log);

    assertThat(send("DELETE", id, null).status()).isEqualTo(200);

    assertThat(send("DELETE", id, null).problem()).isEqualTo("unknown-workout");
    assertThat(api.get(user, PATH + "/" + id).status()).isEqualTo(404);
    assertThat(api.get(user, PATH).json().path("customWorkouts")).isEmpty();
    assertThat(send("PUT", id, body("Again", planned(bench, 1, 1))).status()).isEqualTo(404);
    assertThat(api.post(user, "/api/logs", log).pointers()).containsExactly("/customWorkoutId");
    JsonNode kept = api.get(user, "/api/logs").json().path("logs").get(0);
    assertThat(kept.path("workoutName").asText()).isEqualTo("Old faithful");
    assertThat(kept.path("customWorkoutId").asLong()).isEqualTo(id);
    assertThat(kept.path("source").asText()).isEqualTo("custom");
  }

  @Test
  void what_is_wrong_is_all_said_at_once() {
    Answer refused =
        api.post(
            user,
            PATH,
            "{\"name\": \"a\\u0000b\", \"exercises\": [{\"exerciseId\": 1, \"sets\": 0, \"reps\": 1001}]}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.pointers())
        .containsExactlyInAnyOrder("/name", "/exercises/0/sets", "/exercises/0/reps");
    assertThat(create("x", planned(999_999, 1, 1)).pointers())
        .containsExactly("/exercises/0/exerciseId");
    assertThat(create("\\ud800", planned(bench, 1, 1)).pointers()).containsExactly("/name");
    assertThat(create(" ", planned(bench, 1, 1)).pointers()).containsExactly("/name");
    assertThat(api.post(user, PATH, "{\"name\": \"x\"}").status()).isEqualTo(400);
    assertThat(api.post(user, PATH, "{\"name\": \"x\", \"exercises\": []}").status())
        .isEqualTo(422);
  }

  @Test
  void the_same_key_makes_one_workout() {
    String body = body("Once", planned(bench, 3, 8));
    Answer first = api.send("POST", PATH, TestApi.token(user), body, "Idempotency-Key", "once");
    Answer second = api.send("POST", PATH, TestApi.token(user), body, "Idempotency-Key", "once");

    assertThat(second.text()).isEqualTo(first.text());
    assertThat(api.get(user, PATH).json().path("customWorkouts")).hasSize(1);
  }

  private Answer create(String name, String... exercises) {
    return api.post(user, PATH, body(name, exercises));
  }

  private Answer send(String method, long id, String body) {
    return api.send(method, PATH + "/" + id, TestApi.token(user), body);
  }

  private static String body(String name, String... exercises) {
    return "{\"name\": \"%s\", \"exercises\": [%s]}".formatted(name, String.join(",", exercises));
  }

  private static String planned(long exercise, int sets, int reps) {
    return "{\"exerciseId\": %d, \"sets\": %d, \"reps\": %d}".formatted(exercise, sets, reps);
  }
}
