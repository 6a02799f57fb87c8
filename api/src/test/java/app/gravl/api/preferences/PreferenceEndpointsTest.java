package app.gravl.api.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ApiFixture;
import app.gravl.api.TestApi;
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

  private void put(long user, String body) {
    TestApi.Answer answer = api.send("PUT", "/api/preferences", TestApi.token(user), body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("consistencyToken").asText()).isNotEmpty();
  }
}
