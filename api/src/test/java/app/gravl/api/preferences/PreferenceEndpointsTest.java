package app.gravl.api.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ApiFixture;
import app.gravl.api.TestApi;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class PreferenceEndpointsTest extends ApiFixture {

  @Test
  void preferences_are_replaced_as_a_whole() {
    long user = api.user();
    long exercise = api.benchPress();
    assertThat(api.get(user, "/api/preferences").text()).isEqualTo("{\"excludedExerciseIds\":[]}");

    put(
        user,
        "{\"equipment\":[\"dumbbell\",\"band\"],\"minutesAvailable\":45,\"excludedExerciseIds\":["
            + exercise
            + "]}");
    assertThat(api.get(user, "/api/preferences").text())
        .isEqualTo(
            "{\"equipment\":[\"dumbbell\",\"band\"],\"minutesAvailable\":45,\"excludedExerciseIds\":["
                + exercise
                + "]}");

    put(user, "{\"equipment\":[]}");
    assertThat(api.get(user, "/api/preferences").text())
        .isEqualTo("{\"equipment\":[],\"excludedExerciseIds\":[]}");
  }

  @Test
  void the_body_weight_is_kept_to_three_decimals_until_it_is_taken_back() {
    long user = api.user();

    put(user, "{\"bodyWeightKg\":82.5,\"minutesAvailable\":45}");
    assertThat(api.get(user, "/api/preferences").text())
        .isEqualTo("{\"minutesAvailable\":45,\"bodyWeightKg\":82.5,\"excludedExerciseIds\":[]}");
    assertThat(api.get(user, "/api/export").json().at("/preferences/0/bodyWeightKg").asDouble())
        .isEqualTo(82.5);

    // Pounds, converted in binary.
    put(user, "{\"bodyWeightKg\":81.64662659999999}");
    assertThat(bodyWeight(user)).isEqualTo("81.647");
    put(user, "{\"bodyWeightKg\":20}");
    assertThat(bodyWeight(user)).isEqualTo("20");
    put(user, "{\"bodyWeightKg\":500}");
    assertThat(bodyWeight(user)).isEqualTo("500");
    put(user, "{\"bodyWeightKg\":null}");
    assertThat(api.get(user, "/api/preferences").text()).isEqualTo("{\"excludedExerciseIds\":[]}");
    assertThat(api.get(user, "/api/export").json().at("/preferences/0").has("bodyWeightKg"))
        .isFalse();
  }

  @Test
  void a_body_weight_changes_nothing_else() {
    long user = api.user();
    String others =
        "\"equipment\":[\"band\"],\"minutesAvailable\":45,\"excludedExerciseIds\":[%d]"
            .formatted(api.benchPress());
    put(user, "{" + others + "}");
    JsonNode before = api.get(user, "/api/preferences").json();

    put(user, "{\"bodyWeightKg\":90," + others + "}");

    ObjectNode after = (ObjectNode) api.get(user, "/api/preferences").json();
    assertThat(after.remove("bodyWeightKg").asInt()).isEqualTo(90);
    assertThat(after).isEqualTo(before);
  }

  private String bodyWeight(long user) {
    return api.get(user, "/api/preferences").json().path("bodyWeightKg").asText();
  }

  private void put(long user, String body) {
    TestApi.Answer answer = api.send("PUT", "/api/preferences", TestApi.token(user), body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("consistencyToken").asText()).isNotEmpty();
  }
}
