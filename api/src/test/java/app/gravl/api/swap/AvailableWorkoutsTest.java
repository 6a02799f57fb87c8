package app.gravl.api.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import app.gravl.api.ApiFixture;
import app.gravl.api.TestApi;
import app.gravl.api.web.ModelStream;
import app.gravl.api.web.StoredFacts;
import app.gravl.model.Model;
import app.gravl.model.Parameters;
import app.gravl.model.WorkoutRef;
import app.gravl.model.WorkoutScore;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What could be done is ranked as recommendations are. A failure of a history names its seed. */
class AvailableWorkoutsTest extends ApiFixture {

  private static final String PATH = "/api/workouts/available";

  private long bench;
  private long row;
  private long squat;
  private long pushA;
  private long pushB;
  private long legsA;
  private long legsB;

  @BeforeAll
  void a_gym() {
    bench = exercise("Bench press", "barbell", "chest");
    row = exercise("Row", "cable", "lats");
    squat = exercise("Squat", "barbell", "quadriceps");
    // Of two alike the name says the one first that the id says last.
    pushA = workout("Push Z", bench);
    pushB = workout("Push A", bench);
    legsA = workout("Legs Z", squat);
    legsB = workout("Legs A", squat);
    workout("Pull", row);
    workout("Whole", bench, row, squat);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
  void the_first_that_can_be_done_is_the_first_that_is_recommended(long seed) throws SQLException {
    long user = api.user();
    history(user, new Random(seed));
    try (ModelStream stream = new ModelStream(api.database(), now())) {
      await().until(() -> stream.hasEvaluated(user));
    }
    JsonNode picks = api.get(user, "/api/recommendations/smart-workout").json();
    JsonNode pick = picks.at("/recommendations/0");
    assertThat(pick.isMissingNode()).as(picks.toString()).isFalse();

    JsonNode first = api.get(user, PATH).json().at("/workouts/0");

    assertThat(first.path("eligible").asBoolean()).isTrue();
    assertThat(first.path("workout")).isEqualTo(pick.path("workout"));
    assertThat(first.path("score").asDouble())
        .isCloseTo(pick.path("score").asDouble(), within(1e-9));
    assertThat(first.path("match").asDouble())
        .isCloseTo(pick.path("match").asDouble(), within(1e-9));
  }

  @Test
  void who_has_no_history_gets_the_first_pick_first_too() throws SQLException {
    long user = api.user();
    try (ModelStream stream = new ModelStream(api.database(), now())) {
      await().until(() -> stream.hasEvaluated(user));
    }

    assertThat(api.get(user, PATH).json().at("/workouts/0/workout"))
        .isEqualTo(
            api.get(user, "/api/recommendations/smart-workout")
                .json()
                .at("/recommendations/0/workout"));
  }

  @Test
  void every_score_is_the_model_s_on_a_day_to_come_too() throws SQLException {
    long user = api.user();
    history(user, new Random(20));
    api.evaluate(user);
    Instant midnight = Instant.parse("2026-03-03T23:00:00Z");

    JsonNode json = api.get(user, PATH + "?date=2026-03-04").json();

    assertThat(json.path("at").asText()).isEqualTo("2026-03-03T23:00:00.000Z");
    List<WorkoutScore> scores = scores(user, midnight);
    int eligible = 0;
    double best = 100;
    for (JsonNode option : json.path("workouts")) {
      assertThat(option.has("score")).isEqualTo(option.path("eligible").asBoolean());
      assertThat(option.path("reasons").isEmpty()).isEqualTo(option.has("score"));
      if (option.has("score")) {
        WorkoutScore expected = scoreOf(scores, option);
        assertThat(option.path("score").asDouble())
            .isCloseTo(expected.score(), within(1e-9))
            .isLessThanOrEqualTo(best + 1e-9);
        assertThat(option.path("match").asDouble()).isCloseTo(expected.match(), within(1e-9));
        best = option.path("score").asDouble();
        eligible++;
      }
    }
    assertThat(eligible).isEqualTo(scores.size()).isPositive();
  }

  @Test
  void what_can_t_be_done_comes_last_without_a_score_and_with_the_reason() {
    long user = api.user();
    api.evaluate(user);
    logs(user, squat, 8, TestApi.NOW.minusSeconds(3_600));

    JsonNode json = api.get(user, PATH + "?for=" + pushA).json();

    JsonNode workouts = json.path("workouts");
    assertThat(json.path("workouts").findValuesAsText("eligible"))
        .containsExactly("true", "true", "false", "false", "false");
    // The most alike first, then by name.
    assertThat(workouts.get(2).at("/workout/name").asText()).isEqualTo("Whole");
    assertThat(workouts.get(3).at("/workout/name").asText()).isEqualTo("Legs A");
    assertThat(workouts.get(4).at("/workout/name").asText()).isEqualTo("Legs Z");
    assertThat(workouts.get(3).has("score")).isFalse();
    assertThat(workouts.get(3).has("match")).isFalse();
    assertThat(workouts.get(3).at("/reasons/0/code").asText()).isEqualTo("MUSCLE_FATIGUED");
  }

  @Test
  void of_equally_good_ones_the_most_alike_comes_first() {
    long user = api.user();
    api.evaluate(user);

    List<Long> order = ids(api.get(user, PATH + "?for=" + legsB).json());

    assertThat(order.indexOf(legsA)).isLessThan(order.indexOf(pushA));
    order = ids(api.get(user, PATH).json());
    assertThat(order.indexOf(pushA)).isLessThan(order.indexOf(pushB));
    assertThat(order.indexOf(pushB)).isLessThan(order.indexOf(legsA));
  }

  @Test
  void what_the_stream_has_not_seen_yet_counts_already() {
    long user = api.user();
    api.evaluate(user);
    JsonNode before = api.get(user, PATH).json();
    assertThat(before.path("workouts").findValuesAsText("eligible")).doesNotContain("false");
    String token =
        api.post(user, "/api/logs", sets(bench, 8)).json().path("consistencyToken").asText();

    JsonNode after = api.get(user, PATH + "?after=" + token + "&wait=0").json();

    assertThat(after.path("version").asLong()).isGreaterThan(before.path("version").asLong());
    assertThat(after.path("workouts").findValuesAsText("eligible")).contains("false");
  }

  @Test
  void a_change_of_the_catalog_shows_at_once() {
    long user = api.user();
    api.evaluate(user);
    assertThat(names(user)).doesNotContain("Curls");

    long curls = workout("Curls", exercise("Curl", "dumbbell", "biceps"));

    assertThat(names(user)).contains("Curls");
    api.database()
        .execute(
            "delete from workout_exercises where workout_id = " + curls,
            "delete from workouts where id = " + curls);
    assertThat(names(user)).doesNotContain("Curls");
  }

  private List<String> names(long user) {
    return api.get(user, PATH).json().path("workouts").findValuesAsText("name");
  }

  private static List<Long> ids(JsonNode json) {
    List<Long> ids = new ArrayList<>();
    json.path("workouts").forEach(option -> ids.add(option.at("/workout/id").asLong()));
    return ids;
  }

  private List<WorkoutScore> scores(long user, Instant at) throws SQLException {
    try (Connection owner = api.database().owner().getConnection()) {
      return Model.scores(
          StoredFacts.of(owner, user),
          StoredFacts.catalog(owner),
          Parameters.DEFAULT,
          at.toEpochMilli());
    }
  }

  private static WorkoutScore scoreOf(List<WorkoutScore> scores, JsonNode option) {
    WorkoutRef.Kind kind =
        option.at("/workout/kind").asText().equals("custom")
            ? WorkoutRef.Kind.CUSTOM
            : WorkoutRef.Kind.CATALOG;
    WorkoutRef ref = new WorkoutRef(kind, option.at("/workout/id").asLong());
    return scores.stream().filter(score -> score.workout().equals(ref)).findFirst().orElseThrow();
  }

  private static Clock now() {
    return Clock.fixed(TestApi.NOW, ZoneOffset.UTC);
  }

  /** Some weeks of sessions, some workouts of the user's own, a check-in, perhaps preferences. */
  private void history(long user, Random random) {
    long[] exercises = {bench, row, squat};
    for (int session = random.nextInt(14); session > 0; session--) {
      Instant at = TestApi.NOW.minusSeconds(86_400L * (1 + random.nextInt(40)));
      logs(user, exercises[random.nextInt(3)], 1 + random.nextInt(6), at);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      String plan =
          "{\"name\":\"Mine\",\"exercises\":[{\"exerciseId\":%d,\"sets\":%d,\"reps\":8}]}"
              .formatted(exercises[random.nextInt(3)], 1 + random.nextInt(5));
      api.post(user, "/api/custom-workouts", plan);
    }
    api.send(
        "PUT",
        "/api/recovery/muscle-groups/lats/check-in",
        TestApi.token(user),
        "{\"recovery\": %d}".formatted(random.nextInt(101)));
    if (random.nextBoolean()) {
      String preferences =
          "{\"excludedExerciseIds\":[%d],\"minutesAvailable\":60}".formatted(squat);
      api.send("PUT", "/api/preferences", TestApi.token(user), preferences);
    }
  }

  private void logs(long user, long exercise, int count, Instant at) {
    api.database()
        .execute(
            """
            insert into workout_logs (user_id, exercise_id, workout_id, performed_at, reps, weight_kg, rpe)
            select %d, %d, %d, '%s'::timestamptz - n * interval '3 minutes', 8, 80, 9 from generate_series(1, %d) n
            """
                .formatted(user, exercise, pushB, at, count));
  }

  private static String sets(long exercise, int count) {
    String set = "{\"exerciseId\":%d,\"reps\":8,\"weightKg\":80,\"rpe\":10},".formatted(exercise);
    String all = set.repeat(count);
    return "{\"performedAt\":\"2026-03-02T17:00:00Z\",\"sets\":["
        + all.substring(0, all.length() - 1)
        + "]}";
  }

  private long exercise(String name, String equipment, String muscle) {
    long id =
        api.number(
            "insert into exercises (slug, name, equipment) values ('x-' || gen_random_uuid(), '%s', '%s') returning id"
                .formatted(name, equipment));
    api.database()
        .execute(
            "insert into exercise_muscles (exercise_id, muscle_group, activation) values (%d, '%s', 1)"
                .formatted(id, muscle));
    return id;
  }

  private long workout(String name, long... exercises) {
    long id =
        api.number(
            "insert into workouts (slug, name) values ('w-' || gen_random_uuid(), '%s') returning id"
                .formatted(name));
    for (int i = 0; i < exercises.length; i++) {
      api.database()
          .execute(
              "insert into workout_exercises (workout_id, exercise_id, position, sets, reps) values (%d, %d, %d, 4, 8)"
                  .formatted(id, exercises[i], i + 1));
    }
    return id;
  }
}
