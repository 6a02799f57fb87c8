package app.gravl.api.own;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ApiFixture;
import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import app.gravl.api.catalog.Exercises;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnExerciseEndpointsTest extends ApiFixture {

  private static final String PATH = "/api/exercises";

  private long user;

  @BeforeEach
  void someone() {
    user = api.user();
  }

  @Test
  void an_exercise_is_made_with_the_muscles_that_it_trains() {
    Answer created = api.post(user, PATH, lift("Sandbag carry", "lower_back"));

    assertThat(created.status()).as(created.text()).isEqualTo(201);
    long id = created.json().path("id").asLong();
    JsonNode one = api.get(user, PATH + "/" + id).json();
    assertThat(one.path("name").asText()).isEqualTo("Sandbag carry");
    assertThat(one.path("own").asBoolean()).isTrue();
    assertThat(one.path("equipment").asText()).isEqualTo("other");
    assertThat(one.path("muscles").toString())
        .isEqualTo(
            "[{\"muscleGroup\":\"lower_back\",\"activation\":1},{\"muscleGroup\":\"forearms\",\"activation\":0.5}]");
    assertThat(
            api.number(
                "select count(*) from user_exercises where activations @> '{\"lower_back\": 1}' and exercise_id = "
                    + id))
        .isEqualTo(1);
    assertThat(api.get(user, PATH + "?q=sandbag").json().path("exercises")).hasSize(1);
  }

  @Test
  void a_replaced_one_trains_what_is_said_now_and_answers_to_its_old_name() {
    long id = api.post(user, PATH, lift("Yoke", "lower_back")).json().path("id").asLong();

    Answer replaced = send("PUT", id, lift("Yoke walk", "glutes"));

    assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
    JsonNode one = api.get(user, PATH + "/" + id).json();
    assertThat(one.path("muscles").findValuesAsText("muscleGroup"))
        .containsExactly("glutes", "forearms");
    assertThat(one.path("aliases").toString()).isEqualTo("[\"Yoke\"]");
  }

  @Test
  void what_it_moves_of_the_body_is_stated_or_left_to_its_equipment() {
    String assisted = "\"equipment\": \"machine\", \"assisted\": true, \"bodyWeightShare\": 0.9";
    long id =
        api.post(user, PATH, "{\"name\": \"Assisted dip\", %s}".formatted(assisted))
            .json()
            .path("id")
            .asLong();
    JsonNode listed = api.get(user, PATH + "?q=assisted").json().at("/exercises/0");
    assertThat(listed.path("assisted").asBoolean()).isTrue();
    assertThat(listed.path("bodyWeightShare").asDouble()).isEqualTo(0.9);
    assertThat(told(id)).isEqualTo(1);
    JsonNode exported = api.get(user, "/api/export").json().at("/exercises/0");
    assertThat(exported.path("bodyWeightShare").asDouble()).isEqualTo(0.9);
    assertThat(exported.path("assisted").asBoolean()).isTrue();

    send(
        "PUT", id, "{\"name\": \"Dip\", \"equipment\": \"bodyweight\", \"bodyWeightShare\": null}");

    JsonNode replaced = api.get(user, PATH + "/" + id).json();
    assertThat(replaced.path("assisted").asBoolean()).isFalse();
    assertThat(replaced.has("bodyWeightShare")).isFalse();
    assertThat(told(id)).isZero();
  }

  /** Whether the stream is told so too. */
  private long told(long id) {
    return api.number(
        "select count(*) from user_exercises where assisted and body_weight_share = 0.9 and exercise_id = "
            + id);
  }

  @Test
  void one_that_is_in_use_stays_and_one_that_is_not_goes() {
    long used = api.post(user, PATH, lift("Log press", "shoulders")).json().path("id").asLong();
    long unused = api.post(user, PATH, lift("Atlas stone", "glutes")).json().path("id").asLong();
    api.post(user, "/api/logs", oneSet(used));

    assertThat(send("DELETE", used, null).problem()).isEqualTo("exercise-in-use");
    assertThat(send("DELETE", unused, null).status()).isEqualTo(200);
    assertThat(send("DELETE", unused, null).problem()).isEqualTo("unknown-exercise");
  }

  @Test
  void the_catalog_is_read_only() {
    long bench = api.benchPress();

    assertThat(send("PUT", bench, lift("Mine", "chest")).status()).isEqualTo(403);
    assertThat(send("DELETE", bench, null).status()).isEqualTo(403);
    assertThat(api.get(user, PATH + "/" + bench).json().path("own").asBoolean()).isFalse();
  }

  @Test
  void a_name_is_there_once_and_wrong_muscles_are_refused() {
    api.post(user, PATH, lift("Tyre flip", "glutes"));

    assertThat(api.post(user, PATH, lift("Tyre flip", "glutes")).status()).isEqualTo(409);
    assertThat(api.post(user, PATH, lift("Neck curl", "neck")).pointers())
        .containsExactly("/muscles/0/muscleGroup");
    assertThat(api.post(user, PATH, lift("Twice", "forearms")).pointers())
        .containsExactly("/muscles/1/muscleGroup");
    assertThat(api.post(user, PATH, lift("Nothing", "glutes").replace("0.5", "0")).pointers())
        .containsExactly("/muscles/1/activation");
  }

  @Test
  void every_movement_pattern_is_one_of_the_table() {
    for (String pattern : Exercises.MOVEMENT_PATTERNS) {
      assertThat(
              api.post(
                      user,
                      PATH,
                      "{\"name\": \"By %1$s\", \"movementPattern\": \"%1$s\"}".formatted(pattern))
                  .status())
          .isEqualTo(201);
    }
  }

  private Answer send(String method, long id, String body) {
    return api.send(method, PATH + "/" + id, TestApi.token(user), body);
  }

  private static String lift(String name, String muscle) {
    return """
        {"name": "%s", "muscles": [{"muscleGroup": "%s", "activation": 1},
          {"muscleGroup": "forearms", "activation": 0.5}]}
        """
        .formatted(name, muscle);
  }
}
