package app.gravl.api.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.gravl.api.ApiFixture;
import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SwapEndpointsTest extends ApiFixture {

  private static final String TODAY = "2026-03-02";

  private long user;
  private long exercise;
  private long a;
  private long b;
  private long c;

  @BeforeEach
  void someone_with_three_workouts() {
    user = api.user();
    exercise = api.benchPress();
    a = workout("A");
    b = workout("B");
    c = workout("C");
  }

  @Test
  void a_chain_is_undone_in_the_opposite_order_and_stays_on_record() {
    long first = swap(a, b, "no bench free").json().path("id").asLong();
    long second = swap(b, c, null).json().path("id").asLong();

    Answer refused = revert(first);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("swap-stood-on");
    assertThat(refused.json().path("swapId").asLong()).isEqualTo(second);

    Answer reverted = revert(second);
    assertThat(reverted.status()).as(reverted.text()).isEqualTo(200);
    assertThat(reverted.json().path("revertedAt").asText()).isEqualTo("2026-03-02T18:00:00.000Z");
    assertThat(revert(second).problem()).isEqualTo("already-reverted");
    assertThat(revert(first).status()).isEqualTo(200);

    JsonNode trail = api.get(user, "/api/workouts/" + b + "/swaps").json().path("swaps");
    assertThat(trail.findValuesAsText("reason")).containsExactly("no bench free");
    assertThat(trail.get(0).toString())
        .isEqualTo(
            """
            {"id":%d,"userId":%d,"from":{"kind":"catalog","id":%d,"name":"B"},\
            "to":{"kind":"catalog","id":%d,"name":"C"},"date":"2026-03-02",\
            "swappedAt":"2026-03-02T18:00:00.000Z","revertedAt":"2026-03-02T18:00:00.000Z","standing":false}"""
                .formatted(second, user, b, c));
    assertThat(trail.get(1).path("id").asLong()).isEqualTo(first);
  }

  @Test
  void logs_of_that_day_carry_the_direct_predecessor_also_after_a_revert() {
    swap(a, b, null);
    long second = swap(b, c, null).json().path("id").asLong();

    // 23:30 in Berlin is of that day, half past midnight of the next.
    JsonNode onTheDay = log("workoutId", c, "2026-03-02T22:30:00Z");
    JsonNode nextDay = log("workoutId", c, "2026-03-02T23:30:00Z");
    JsonNode another = log("workoutId", a, "2026-03-02T17:00:00Z");
    assertThat(onTheDay.path("swappedFromId").asLong()).isEqualTo(b);
    assertThat(nextDay.has("swappedFromId")).isFalse();
    assertThat(another.has("swappedFromId")).isFalse();

    revert(second);
    assertThat(
            api.number(
                "select swapped_from_id from workout_logs where id = " + onTheDay.path("id")))
        .isEqualTo(b);
    assertThat(log("workoutId", b, "2026-03-02T17:00:00Z").path("swappedFromId").asLong())
        .isEqualTo(a);
    assertThat(log("workoutId", c, "2026-03-02T17:00:00Z").has("swappedFromId")).isFalse();
  }

  @Test
  void an_own_workout_may_stand_in_and_keeps_its_name_on_record() {
    long own = custom("Mine");
    Answer swapped =
        api.post(
            user,
            "/api/workouts/" + a + "/swap",
            "{\"toCustomWorkoutId\": %d, \"date\": \"%s\"}".formatted(own, TODAY));

    assertThat(swapped.status()).as(swapped.text()).isEqualTo(201);
    assertThat(log("customWorkoutId", own, "2026-03-02T17:00:00Z").path("swappedFromId").asLong())
        .isEqualTo(a);
    api.send("DELETE", "/api/custom-workouts/" + own, TestApi.token(user), null);
    assertThat(api.get(user, "/api/workouts/" + a + "/swaps").json().at("/swaps/0/to").toString())
        .isEqualTo("{\"kind\":\"custom\",\"id\":%d,\"name\":\"Mine\"}".formatted(own));
  }

  @Test
  void of_swaps_at_once_one_wins() {
    List<CompletableFuture<Answer>> answers =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> swap(a, i % 2 == 0 ? b : c, null)))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join).map(Answer::status))
        .containsOnlyOnce(201)
        .filteredOn(status -> status == 409)
        .hasSize(7);
    assertThat(api.number("select count(*) from workout_swaps where user_id = " + user))
        .isEqualTo(1);
  }

  @Test
  void what_stands_is_in_the_way_and_what_was_undone_is_not() {
    long first = swap(a, b, null).json().path("id").asLong();

    for (Answer refused : List.of(swap(a, c, null), swap(b, a, null), swap(c, b, null))) {
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.problem()).isEqualTo("already-swapped");
      assertThat(refused.json().path("swapId").asLong()).isEqualTo(first);
    }
    revert(first);
    assertThat(swap(a, c, null).status()).isEqualTo(201);
  }

  @Test
  void wrong_swaps_are_refused() {
    String path = "/api/workouts/" + a + "/swap";
    assertThat(api.post(user, path, "{}").pointers())
        .containsExactlyInAnyOrder("/date", "/toWorkoutId");
    assertThat(api.post(user, path, body(a, TODAY)).pointers()).containsExactly("/toWorkoutId");
    assertThat(api.post(user, path, body(999_999, TODAY)).pointers())
        .containsExactly("/toWorkoutId");
    assertThat(api.post(user, path, body(b, "2026-02-30")).pointers()).containsExactly("/date");
    assertThat(api.post(user, path, body(b, "2300-01-01")).pointers()).containsExactly("/date");
    assertThat(api.post(user, "/api/workouts/999999/swap", body(b, TODAY)).problem())
        .isEqualTo("unknown-workout");
    assertThat(revert(999_999).problem()).isEqualTo("unknown-swap");
    assertThat(api.get(user, "/api/workouts/999999/swaps").problem()).isEqualTo("unknown-workout");
    long others = api.user();
    long theirs = swap(a, b, null).json().path("id").asLong();
    assertThat(api.post(others, "/api/swaps/" + theirs + "/revert", "").status()).isEqualTo(404);
    assertThat(api.get(others, "/api/workouts/" + a + "/swaps").json().path("swaps")).isEmpty();
  }

  @Test
  void the_trail_has_pages() {
    for (int i = 0; i < 5; i++) {
      revert(swap(a, b, null).json().path("id").asLong());
    }
    String path = "/api/workouts/" + a + "/swaps?limit=3";
    JsonNode first = api.get(user, path).json();
    JsonNode second = api.get(user, path + "&cursor=" + first.path("nextCursor").asText()).json();

    assertThat(first.path("swaps")).hasSize(3);
    assertThat(second.path("swaps")).hasSize(2);
    assertThat(second.has("nextCursor")).isFalse();
  }

  @Test
  void what_is_available_says_why_or_why_not() {
    long squat = exercise("squat", "barbell", "quadriceps");
    long legs = workout("Legs", squat);
    custom("Mine");
    api.evaluate(user);
    api.database()
        .execute(
            """
            insert into workout_logs (user_id, exercise_id, performed_at, reps, rpe)
            select %d, %d, '2026-03-02T17:00:00Z', 8, 10 from generate_series(1, 10)
            """
                .formatted(user, squat));
    api.send(
        "PUT",
        "/api/preferences",
        TestApi.token(user),
        "{\"equipment\": [\"other\"], \"minutesAvailable\": 5}");

    JsonNode now = api.get(user, "/api/workouts/available?for=" + a).json();
    assertThat(now.path("date").asText()).isEqualTo(TODAY);
    assertThat(now.path("replaces").path("name").asText()).isEqualTo("A");
    JsonNode legsNow = option(now, "catalog", legs);
    assertThat(legsNow.path("eligible").asBoolean()).isFalse();
    assertThat(legsNow.path("reasons").findValuesAsText("code"))
        .containsExactlyInAnyOrder("MUSCLE_FATIGUED", "EQUIPMENT_MISSING", "TOO_LONG");
    assertThat(legsNow.path("overlap").asDouble()).isZero();
    assertThat(legsNow.at("/muscles/0/status").asText()).isEqualTo("fatigued");
    assertThat(option(now, "catalog", b).path("overlap").asDouble()).isCloseTo(1, within(1e-9));
    assertThat(option(now, "catalog", a).isMissingNode()).isTrue();

    api.send("PUT", "/api/preferences", TestApi.token(user), "{}");
    JsonNode inAWeek = api.get(user, "/api/workouts/available?date=2026-03-09").json();
    assertThat(inAWeek.path("at").asText()).isEqualTo("2026-03-08T23:00:00.000Z");
    assertThat(option(inAWeek, "catalog", legs).path("eligible").asBoolean()).isTrue();
    assertThat(option(inAWeek, "catalog", legs).has("overlap")).isFalse();
    assertThat(inAWeek.path("workouts").findValuesAsText("kind")).contains("custom");
  }

  @Test
  void what_is_available_on_no_day_or_for_no_workout_is_refused() {
    api.evaluate(user);
    assertThat(api.get(user, "/api/workouts/available?date=tomorrow").status()).isEqualTo(400);
    assertThat(api.get(user, "/api/workouts/available?date=1969-12-31").status()).isEqualTo(400);
    assertThat(api.get(user, "/api/workouts/available?for=x").status()).isEqualTo(400);
    assertThat(api.get(user, "/api/workouts/available?for=999999").problem())
        .isEqualTo("unknown-workout");
  }

  private static JsonNode option(JsonNode answer, String kind, long id) {
    for (JsonNode option : answer.path("workouts")) {
      if (option.at("/workout/kind").asText().equals(kind)
          && option.at("/workout/id").asLong() == id) {
        return option;
      }
    }
    return answer.path("none");
  }

  private Answer swap(long from, long to, String reason) {
    String body = body(to, TODAY);
    return api.post(
        user,
        "/api/workouts/" + from + "/swap",
        reason == null ? body : body.replace("}", ", \"reason\": \"" + reason + "\"}"));
  }

  private Answer revert(long id) {
    return api.send("POST", "/api/swaps/" + id + "/revert", TestApi.token(user), null);
  }

  private static String body(long to, String date) {
    return "{\"toWorkoutId\": %d, \"date\": \"%s\"}".formatted(to, date);
  }

  /** As it is listed afterwards. */
  private JsonNode log(String field, long workout, String at) {
    Answer logged =
        api.post(
            user,
            "/api/logs",
            """
            {"%s": %d, "performedAt": "%s", "sets": [{"exerciseId": %d, "reps": 5}]}
            """
                .formatted(field, workout, at, exercise));
    long id = logged.json().at("/ids/0").asLong();
    for (JsonNode log : api.get(user, "/api/logs").json().path("logs")) {
      if (log.path("id").asLong() == id) {
        return log;
      }
    }
    throw new AssertionError(logged.text());
  }

  private long workout(String name) {
    return workout(name, exercise);
  }

  private long workout(String name, long exerciseId) {
    long id =
        api.number(
            "insert into workouts (slug, name) values ('w-' || gen_random_uuid(), '%s') returning id"
                .formatted(name));
    api.database()
        .execute(
            "insert into workout_exercises (workout_id, exercise_id, position, sets, reps) values (%d, %d, 1, 4, 8)"
                .formatted(id, exerciseId));
    return id;
  }

  private long exercise(String name, String equipment, String muscle) {
    long id =
        api.number(
            "insert into exercises (slug, name, equipment) values ('%1$s-' || gen_random_uuid(), '%1$s', '%2$s') returning id"
                .formatted(name, equipment));
    api.database()
        .execute(
            "insert into exercise_muscles (exercise_id, muscle_group, activation) values (%d, '%s', 1)"
                .formatted(id, muscle));
    return id;
  }

  private long custom(String name) {
    return api.post(
            user,
            "/api/custom-workouts",
            "{\"name\": \"%s\", \"exercises\": [{\"exerciseId\": %d, \"sets\": 3, \"reps\": 8}]}"
                .formatted(name, exercise))
        .json()
        .path("id")
        .asLong();
  }
}
