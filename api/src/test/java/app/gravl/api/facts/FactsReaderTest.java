package app.gravl.api.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.api.ApiFixture;
import app.gravl.api.TestApi;
import app.gravl.api.http.Problem;
import app.gravl.api.web.StoredFacts;
import app.gravl.model.Catalog;
import app.gravl.model.UserFacts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FactsReaderTest extends ApiFixture {

  private final FactsReader reader = new FactsReader();
  private long user;
  private long bench;
  private long own;

  @BeforeAll
  void somebody_with_one_of_everything() {
    user = api.user();
    bench = api.benchPress();
    own =
        id(
            "/api/exercises",
            """
            {"name": "My dip", "equipment": "bodyweight", "bodyWeightShare": 0.95,
              "muscles": [{"muscleGroup": "chest", "activation": 1}, {"muscleGroup": "triceps", "activation": 0.6}]}
            """);
    id(
        "/api/exercises",
        "{\"name\": \"My machine\", \"equipment\": \"machine\", \"assisted\": true}");
    api.database()
        .execute(
            "insert into exercises (slug, name, equipment) values ('pull-up', 'Pull-up', 'bodyweight')",
            "insert into workouts (slug, name) values ('push', 'Push'), ('empty', 'Empty')",
            """
            insert into workout_exercises (workout_id, exercise_id, position, sets, reps)
            select w.id, e.id, case e.slug when 'pull-up' then 1 else 2 end, 3, 8
            from workouts w, exercises e where w.slug = 'push' and e.user_id is null
            """);
    long plan =
        id(
            "/api/custom-workouts",
            """
            {"name": "Mine", "exercises": [{"exerciseId": %d, "sets": 4, "reps": 12}, {"exerciseId": %d, "sets": 2, "reps": 5}]}
            """
                .formatted(own, bench));
    long deleted =
        id(
            "/api/custom-workouts",
            "{\"name\": \"Gone\", \"exercises\": [{\"exerciseId\": %d, \"sets\": 4, \"reps\": 12}]}"
                .formatted(own));
    api.send("DELETE", "/api/custom-workouts/" + deleted, TestApi.token(user), null);
    api.post(
        user,
        "/api/logs",
        """
        {"performedAt": "2026-03-01T17:00:00.123Z", "customWorkoutId": %d, "sets": [
          {"exerciseId": %d, "reps": 8, "weightKg": -12.125, "rpe": 8.5, "type": "failure"},
          {"exerciseId": %2$d, "reps": 1, "durationSeconds": 45, "type": "warmup"},
          {"exerciseId": %d, "reps": 0, "weightKg": 80, "completed": false}]}
        """
            .formatted(plan, own, bench));
    api.post(
        user,
        "/api/logs",
        """
        {"performedAt": "2026-03-02T21:00:00Z", "workoutId": %d, "sets": [{"exerciseId": %d, "reps": 5}]}
        """
            .formatted(api.number("select id from workouts where slug = 'push'"), bench));
    checkIn("chest", "62.5");
    checkIn("lats", "0");
    api.send(
        "PUT",
        "/api/preferences",
        TestApi.token(user),
        """
        {"equipment": ["barbell", "bodyweight"], "minutesAvailable": 45, "bodyWeightKg": 82.125,
          "excludedExerciseIds": [%d]}
        """
            .formatted(bench));
    someone_else();
  }

  private void someone_else() {
    long other = api.user();
    api.post(other, "/api/logs", oneSet(bench));
    api.post(other, "/api/exercises", "{\"name\": \"Theirs\"}");
  }

  @Test
  void all_facts_of_a_user_are_read_and_nobody_else_s() throws SQLException {
    try (Connection owner = api.database().owner().getConnection()) {
      UserFacts expected = StoredFacts.of(owner, user);

      UserFacts facts = reader.read(owner, user, TestApi.NOW).facts();

      assertThat(facts.sets()).hasSize(4).containsExactlyInAnyOrderElementsOf(expected.sets());
      assertThat(facts.checkIns())
          .hasSize(2)
          .containsExactlyInAnyOrderElementsOf(expected.checkIns());
      assertThat(facts.customWorkouts()).hasSize(1).isEqualTo(expected.customWorkouts());
      assertThat(facts.ownExercises()).hasSize(2).isEqualTo(expected.ownExercises());
      assertThat(facts.preferences()).isEqualTo(expected.preferences());
      assertThat(facts.preferences().bodyWeightKg()).isEqualTo(82.125);
    }
  }

  @Test
  void the_catalog_comes_along_once_for_each_version() throws SQLException {
    try (Connection owner = api.database().owner().getConnection()) {
      Catalog expected = StoredFacts.catalog(owner);

      StoredCatalog first = reader.read(owner, user, TestApi.NOW).catalog();
      StoredCatalog again = reader.read(owner, api.user(), TestApi.NOW).catalog();

      assertThat(first.catalog().workouts()).hasSize(1).isEqualTo(expected.workouts());
      assertThat(first.catalog().exercise(bench)).isEqualTo(expected.exercise(bench));
      long pullUp = api.number("select id from exercises where slug = 'pull-up'");
      assertThat(first.catalog().exercise(pullUp)).isEqualTo(expected.exercise(pullUp));
      assertThat(first.exercisesOnly().workouts()).isEmpty();
      assertThat(again).isSameAs(first);

      api.database().execute("update exercises set equipment = 'band' where id = " + bench);
      StoredCatalog changed = reader.read(owner, user, TestApi.NOW).catalog();
      assertThat(changed.version()).isGreaterThan(first.version());
      assertThat(changed.catalog().exercise(bench))
          .isEqualTo(StoredFacts.catalog(owner).exercise(bench));
    }
  }

  @Test
  void a_backup_that_was_put_back_may_have_another_catalog_of_the_same_version()
      throws SQLException {
    try (Connection owner = api.database().owner().getConnection()) {
      StoredCatalog before = reader.read(owner, user, TestApi.NOW).catalog();
      api.database()
          .execute(
              "update exercises set equipment = 'kettlebell' where id = " + bench,
              "update catalog_state set version = " + before.version());

      StoredCatalog restored = reader.read(owner, user, TestApi.NOW).catalog();

      assertThat(restored.version()).isEqualTo(before.version());
      assertThat(restored.catalog().exercise(bench))
          .isNotEqualTo(before.catalog().exercise(bench))
          .isEqualTo(StoredFacts.catalog(owner).exercise(bench));
    }
  }

  @Test
  void names_and_exercises_are_the_catalog_s_or_the_user_s_own() throws SQLException {
    try (Connection owner = api.database().owner().getConnection()) {
      app.gravl.api.facts.StoredFacts stored = reader.read(owner, user, TestApi.NOW);

      assertThat(stored.exerciseName(bench)).isEqualTo("Bench press");
      assertThat(stored.exerciseName(own)).isEqualTo("My dip");
      assertThat(stored.exercise(own)).isEqualTo(stored.facts().ownExercises().get(own));
      assertThat(stored.exercise(999_999)).isNull();
      assertThat(reader.read(owner, api.user(), TestApi.NOW).exerciseName(own)).isNull();
    }
  }

  @Test
  void what_can_count_no_more_is_left_out() throws SQLException {
    Instant in150Days = Instant.parse("2026-07-30T00:00:00Z");
    try (Connection owner = api.database().owner().getConnection()) {
      UserFacts facts = reader.read(owner, user, in150Days).facts();

      assertThat(facts.sets()).hasSize(1);
      assertThat(facts.checkIns()).hasSize(2);
    }
  }

  @Test
  void whoever_has_nothing_has_empty_facts_and_whoever_is_not_there_is_unknown()
      throws SQLException {
    try (Connection owner = api.database().owner().getConnection()) {
      app.gravl.api.facts.StoredFacts stored = reader.read(owner, api.user(), TestApi.NOW);

      assertThat(stored.evaluated()).isFalse();
      assertThat(stored.facts().sets()).isEmpty();
      assertThat(stored.facts().preferences().equipment()).isNull();
      assertThatThrownBy(() -> reader.read(owner, 999_999, TestApi.NOW))
          .isInstanceOf(Problem.class);
    }
  }

  private void checkIn(String muscle, String recovery) {
    api.send(
        "PUT",
        "/api/recovery/muscle-groups/" + muscle + "/check-in",
        TestApi.token(user),
        "{\"recovery\": " + recovery + "}");
  }

  private long id(String path, String body) {
    TestApi.Answer made = api.post(user, path, body);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("id").asLong();
  }
}
