package app.gravl.api.logs;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ApiFixture;
import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogEndpointsTest extends ApiFixture {

  private long user;
  private long exercise;

  @BeforeEach
  void someone() {
    user = api.user();
    exercise = api.benchPress();
  }

  @Test
  void sets_are_stored_as_sent_with_defaults_for_what_was_left_out() {
    Answer created =
        api.post(
            user,
            "/api/logs",
            """
            {"performedAt": "2026-03-02T18:00:00.123456+01:00", "sets": [
              {"exerciseId": %1$d, "reps": 8, "weightKg": 44.09245243697551, "rpe": 8.5},
              {"exerciseId": %1$d, "reps": 5.0, "type": "failure", "weightKg": -12.5, "setNumber": 7, "completed": false},
              {"exerciseId": %1$d, "reps": 1, "durationSeconds": 60, "weightKg": null}]}
            """
                .formatted(exercise));

    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.json().path("ids")).hasSize(3);
    List<JsonNode> logs = logs("/api/logs");
    assertThat(logs).hasSize(3);
    assertThat(logs.get(2).toString())
        .isEqualTo(
            """
            {"id":%d,"exerciseId":%d,"exerciseName":"Bench press","source":"free",\
            "performedAt":"2026-03-02T17:00:00.123Z","setNumber":1,"type":"working","reps":8,\
            "weightKg":44.092,"rpe":8.5,"completed":true}"""
                .formatted(created.json().path("ids").get(0).asLong(), exercise));
    assertThat(logs.get(1).path("weightKg").decimalValue()).isEqualByComparingTo("-12.5");
    assertThat(logs.get(1).path("setNumber").asInt()).isEqualTo(7);
    assertThat(logs.get(1).path("completed").asBoolean()).isFalse();
    assertThat(logs.get(0).path("setNumber").asInt()).isEqualTo(3);
    assertThat(logs.get(0).has("weightKg")).isFalse();
  }

  @Test
  void a_thousand_sets_are_one_version() {
    String sets =
        IntStream.range(0, 1000)
            .mapToObj(i -> "{\"exerciseId\":" + exercise + ",\"reps\":" + i + "}")
            .collect(Collectors.joining(","));

    Answer created =
        api.post(
            user,
            "/api/logs",
            "{\"performedAt\":\"2026-03-02T17:00:00Z\",\"sets\":[" + sets + "]}");

    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(version()).isEqualTo(2);
    List<JsonNode> newest = logs("/api/logs?limit=1");
    assertThat(newest.get(0).path("id").asLong())
        .isEqualTo(created.json().path("ids").get(999).asLong());
    assertThat(newest.get(0).path("reps").asInt()).isEqualTo(999);
  }

  @Test
  void one_wrong_set_and_nothing_is_written() {
    Answer refused =
        api.post(
            user,
            "/api/logs",
            """
            {"performedAt": "2026-03-02T17:00:00Z", "sets": [
              {"exerciseId": %d, "reps": 8}, {"exerciseId": 999999, "reps": 8}]}
            """
                .formatted(exercise));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.pointers()).containsExactly("/sets/1/exerciseId");
    assertThat(logs("/api/logs")).isEmpty();
    assertThat(version()).isEqualTo(1);
  }

  @Test
  void logs_on_a_workout_say_so() {
    long workout =
        api.number("insert into workouts (slug, name) values ('w" + user + "', 'W') returning id");
    long custom =
        api.number(
            "insert into custom_workouts (user_id, name) values ("
                + user
                + ", 'Mine') returning id");
    long planned =
        api.number(
            "insert into custom_workout_exercises (user_id, custom_workout_id, exercise_id, position,"
                + " sets, reps) values ("
                + user
                + ","
                + custom
                + ","
                + exercise
                + ", 1, 3, 8) returning id");

    api.post(
        user, "/api/logs", oneSet(exercise).replaceFirst("\\{", "{\"workoutId\":" + workout + ","));
    api.post(
        user,
        "/api/logs",
        oneSet(exercise).replaceFirst("\\{", "{\"customWorkoutId\":" + custom + ","));

    assertThat(logs("/api/logs"))
        .extracting(log -> log.path("source").asText())
        .containsExactly("custom", "program");
    assertThat(
            api.number(
                "select custom_workout_exercise_id from workout_logs where custom_workout_id = "
                    + custom))
        .isEqualTo(planned);
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition_while_new_sets_arrive() {
    for (int minute = 0; minute < 7; minute++) {
      api.post(user, "/api/logs", oneSet(exercise).replace("17:00", "17:0" + minute / 3));
    }
    List<Long> seen = new ArrayList<>();
    String path = "/api/logs?limit=3";
    String next = path;
    do {
      Answer page = api.get(user, next);
      page.json().path("logs").forEach(log -> seen.add(log.path("id").asLong()));
      api.post(user, "/api/logs", oneSet(exercise).replace("17:00", "17:30"));
      next =
          page.json().has("nextCursor")
              ? path + "&cursor=" + page.json().path("nextCursor").asText()
              : null;
    } while (next != null);

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void from_is_included_and_to_is_not() {
    api.post(user, "/api/logs", oneSet(exercise));
    api.post(user, "/api/logs", oneSet(exercise).replace("17:00", "17:10"));

    assertThat(logs("/api/logs?from=2026-03-02T17:00:00Z&to=2026-03-02T17:10:00Z")).hasSize(1);
    assertThat(logs("/api/logs?from=2026-03-02T17:10:00.001Z")).isEmpty();
  }

  @Test
  void a_change_touches_what_it_names_and_a_merge_patch_can_clear() {
    long id = create();

    Answer changed =
        api.send(
            "PATCH",
            "/api/logs/" + id,
            TestApi.token(user),
            "{\"reps\": 6, \"weightKg\": null, \"performedAt\": \"2026-02-28T08:00:00Z\"}");
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.json().path("log").path("reps").asInt()).isEqualTo(6);
    assertThat(changed.json().path("log").path("weightKg").asDouble()).isEqualTo(100.5);
    assertThat(changed.json().path("log").path("performedAt").asText())
        .isEqualTo("2026-02-28T08:00:00.000Z");
    assertThat(changed.json().path("consistencyToken").asText()).isNotEmpty();

    Answer cleared =
        api.send(
            "PATCH",
            "/api/logs/" + id,
            TestApi.token(user),
            "{\"weightKg\": null}",
            "Content-Type",
            "application/merge-patch+json");
    assertThat(cleared.json().path("log").has("weightKg")).isFalse();
    assertThat(cleared.json().path("log").path("reps").asInt()).isEqualTo(6);
  }

  @Test
  void a_removed_set_is_gone() {
    long id = create();

    assertThat(api.send("DELETE", "/api/logs/" + id, TestApi.token(user), null).status())
        .isEqualTo(200);
    assertThat(logs("/api/logs")).isEmpty();
    assertThat(api.send("DELETE", "/api/logs/" + id, TestApi.token(user), null).problem())
        .isEqualTo("unknown-log");
  }

  @Test
  void the_same_key_and_body_answer_the_same_and_write_once() {
    Answer first = withKey("k1", oneSet(exercise));
    Answer again = withKey("k1", oneSet(exercise));

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(logs("/api/logs")).hasSize(1);
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    withKey("k2", oneSet(exercise));

    Answer refused = withKey("k2", oneSet(exercise).replace("\"reps\": 5", "\"reps\": 6"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("idempotency-key-reused");
    assertThat(logs("/api/logs")).hasSize(1);
  }

  @Test
  void a_refused_write_leaves_its_key_free() {
    assertThat(withKey("k3", oneSet(999_999)).status()).isEqualTo(422);
    assertThat(withKey("k3", oneSet(exercise)).status()).isEqualTo(201);
  }

  @Test
  void many_at_once_with_one_key_write_once() {
    List<CompletableFuture<Answer>> answers =
        IntStream.range(0, 6)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> withKey("k4", oneSet(exercise))))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join).map(Answer::text).distinct())
        .hasSize(1);
    assertThat(logs("/api/logs")).hasSize(1);
  }

  private Answer withKey(String key, String body) {
    return api.send("POST", "/api/logs", TestApi.token(user), body, "Idempotency-Key", key);
  }

  private long create() {
    return api.post(user, "/api/logs", oneSet(exercise)).json().path("ids").get(0).asLong();
  }

  private long version() {
    return api.number("select write_version from user_versions where user_id = " + user);
  }

  private List<JsonNode> logs(String path) {
    JsonNode logs = api.get(user, path).json().path("logs");
    return StreamSupport.stream(logs.spliterator(), false).toList();
  }
}
