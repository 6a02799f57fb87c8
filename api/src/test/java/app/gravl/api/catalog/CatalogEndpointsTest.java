package app.gravl.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ApiFixture;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CatalogEndpointsTest extends ApiFixture {

  private long user;

  @BeforeAll
  void catalog() {
    user = api.user();
    long bench = api.benchPress();
    api.database()
        .execute(
            "update exercises set equipment = 'barbell', aliases = '{\"Bench Press (Barbell)\"}'"
                + " where id = "
                + bench,
            "insert into exercises (slug, name) values ('plank', 'Plank')",
            "insert into workouts (slug, name) values ('push', 'Push'), ('empty', 'Empty')",
            "insert into workout_exercises (workout_id, exercise_id, position, sets, reps)"
                + " select id, "
                + bench
                + ", 1, 3, 8 from workouts where slug = 'push'");
  }

  @Test
  void exercises_come_with_the_muscles_they_train() {
    JsonNode exercises = api.get(user, "/api/exercises").json().path("exercises");

    assertThat(exercises).hasSize(2);
    JsonNode bench = exercises.get(0);
    assertThat(bench.path("name").asText()).isEqualTo("Bench press");
    assertThat(bench.path("own").asBoolean()).isFalse();
    assertThat(bench.path("aliases").get(0).asText()).isEqualTo("Bench Press (Barbell)");
    assertThat(bench.path("muscles").get(0).path("muscleGroup").asText()).isEqualTo("chest");
    assertThat(bench.path("muscles").get(1).path("activation").asDouble()).isEqualTo(0.5);
    assertThat(exercises.get(1).path("muscles")).isEmpty();
  }

  @Test
  void exercises_say_what_they_move_of_the_body_where_somebody_stated_it() {
    api.database()
        .execute(
            "insert into exercises (slug, name, equipment, body_weight_share, assisted)"
                + " values ('push-up', 'Push-up', 'bodyweight', 0.64, false),"
                + " ('assisted-dip', 'Zz dip', 'machine', null, true)");

    JsonNode pushUp = api.get(user, "/api/exercises?q=push-up").json().at("/exercises/0");
    JsonNode dip = api.get(user, "/api/exercises?q=zz").json().at("/exercises/0");

    assertThat(pushUp.path("bodyWeightShare").asDouble()).isEqualTo(0.64);
    assertThat(pushUp.path("assisted").asBoolean()).isFalse();
    assertThat(dip.has("bodyWeightShare")).isFalse();
    assertThat(dip.path("assisted").asBoolean()).isTrue();
    api.database().execute("delete from exercises where slug in ('push-up', 'assisted-dip')");
  }

  @Test
  void exercises_are_found_by_name_or_alias_muscle_and_equipment() {
    assertThat(names("?q=(barbell)")).isEqualTo("Bench press");
    assertThat(names("?q=PLA")).isEqualTo("Plank");
    assertThat(names("?muscle=triceps")).isEqualTo("Bench press");
    assertThat(names("?equipment=barbell&muscle=chest")).isEqualTo("Bench press");
    assertThat(names("?equipment=cable")).isEmpty();
    assertThat(names("?q=%27%20or%201=1--")).isEmpty();
  }

  @Test
  void an_exercise_that_left_the_catalog_is_offered_to_those_only_whose_history_names_it() {
    long loyal = api.user();
    long retired =
        api.number(
            "insert into exercises (slug, name) values ('old-press', 'Old press') returning id");
    api.post(loyal, "/api/logs", oneSet(retired));
    api.database().execute("update exercises set retired = true where id = " + retired);

    assertThat(names("?q=old")).isEmpty();
    assertThat(names("?q=old&retired=false")).isEmpty();
    assertThat(names("?q=old&retired=true")).isEqualTo("Old press");
    JsonNode seen = api.get(loyal, "/api/exercises?q=old").json().at("/exercises/0");
    assertThat(seen.path("retired").asBoolean()).isTrue();
    JsonNode one = api.get(user, "/api/exercises/" + retired).json();
    assertThat(one.path("name").asText()).isEqualTo("Old press");
    assertThat(api.get(user, "/api/exercises?retired=yes").status()).isEqualTo(400);
    api.database()
        .execute(
            "delete from workout_logs where exercise_id = " + retired,
            "delete from exercises where id = " + retired);
  }

  @Test
  void workouts_come_with_their_exercises_in_order() {
    JsonNode workouts = api.get(user, "/api/workouts").json().path("workouts");

    assertThat(workouts).hasSize(1);
    assertThat(workouts.get(0).path("exercises").get(0).path("sets").asInt()).isEqualTo(3);
    assertThat(workouts.get(0).path("exercises").get(0).path("name").asText())
        .isEqualTo("Bench press");
  }

  @Test
  void a_workout_that_left_the_catalog_is_found_by_its_id_but_not_listed() {
    long left = api.number("select id from workouts where slug = 'empty'");

    JsonNode listed = api.get(user, "/api/workouts").json().path("workouts");
    assertThat(listed.findValuesAsText("slug")).containsExactly("push");
    JsonNode one = api.get(user, "/api/workouts/" + left).json();
    assertThat(one.path("name").asText()).isEqualTo("Empty");
    assertThat(one.path("exercises")).isEmpty();
  }

  private String names(String query) {
    JsonNode exercises = api.get(user, "/api/exercises" + query).json().path("exercises");
    return exercises.findValuesAsText("name").stream().collect(Collectors.joining(","));
  }
}
