package app.gravl.api.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.api.ApiFixture;
import app.gravl.api.PostgresProxy;
import app.gravl.api.TestApi;
import app.gravl.schema.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecommendationEndpointsTest extends ApiFixture {

  @Test
  void picks_are_served_as_they_are_stored() {
    long user = api.user();
    api.evaluate(user);
    api.database()
        .execute(
            "update workout_recommendations set rest = null, picks ="
                + " '[{\"rank\": 1, \"workout\": {\"kind\": \"catalog\", \"id\": 7, \"name\": \"Push\"},"
                + " \"score\": 81.20000000000002}]' where user_id = "
                + user);

    TestApi.Answer answer = api.get(user, "/api/recommendations/smart-workout");

    assertThat(answer.text())
        .startsWith(
            """
            {"at":"2026-03-02T18:00:00.000Z","evaluatedAt":"2026-03-02T17:59:59.500Z",\
            "validUntil":"2026-03-02T23:59:59.500Z","version":1,"recommendations":[""")
        .contains("81.20000000000002")
        .doesNotContain("rest");
    assertThat(answer.json().path("recommendations").get(0).path("workout").path("id").asLong())
        .isEqualTo(7);
  }

  /** A system that goes to version 2 serves what version 1 left until everybody is evaluated. */
  @Test
  void what_an_earlier_model_picked_is_served_as_it_is() {
    long user = api.user();
    api.evaluate(user);
    api.database()
        .execute(
            "update workout_recommendations set model_version = 1, likely = null, rest = null, picks ="
                + " '[{\"rank\": 1, \"workout\": {\"kind\": \"catalog\", \"id\": 7, \"name\": \"Push\"},"
                + " \"score\": 81.5, \"readiness\": 0.9, \"need\": 0.5, \"variety\": 1, \"muscles\": [],"
                + " \"reasons\": []}]' where user_id = "
                + user,
            "update muscle_group_recovery set model_version = 1 where user_id = " + user);

    TestApi.Answer picks = api.get(user, "/api/recommendations/smart-workout");
    TestApi.Answer muscles = api.get(user, "/api/recovery/muscle-groups");

    assertThat(picks.status()).as(picks.text()).isEqualTo(200);
    assertThat(picks.json().at("/recommendations/0/score").asDouble()).isEqualTo(81.5);
    assertThat(picks.json().at("/recommendations/0").has("match")).isFalse();
    assertThat(muscles.json().path("muscles")).hasSize(16);
    assertThat(muscles.json().findValues("likely")).isEmpty();
  }

  @Test
  void nothing_picked_comes_with_the_reason() {
    long user = api.user();
    api.evaluate(user);

    TestApi.Answer answer = api.get(user, "/api/recommendations/smart-workout");

    assertThat(answer.json().path("recommendations")).isEmpty();
    assertThat(answer.json().path("rest").path("code").asText()).isEqualTo("REST");
  }

  @Test
  void each_insight_read_is_one_round_trip() throws Exception {
    TestDatabase database = TestDatabase.migrated();
    try (PostgresProxy proxy = new PostgresProxy(database.port());
        TestApi counted =
            TestApi.start(
                database,
                Map.of(
                    "DATABASE_POOL_SIZE",
                    "1",
                    "DATABASE_URL",
                    database.url().replace(":" + database.port(), ":" + proxy.port())))) {
      long user = counted.user();
      counted.evaluate(user);
      for (String path :
          new String[] {
            "/api/recommendations/smart-workout",
            "/api/recovery/muscle-groups",
            "/api/recovery/most-recovered",
            "/api/recovery/muscle-groups/chest",
            "/api/workouts/available",
            "/api/recommendations/smart-workout?after=v1-1"
          }) {
        // Once is enough: the pool spends another one on a connection that lay idle for a moment.
        await(path)
            .untilAsserted(
                () -> {
                  int before = proxy.roundTrips();
                  assertThat(counted.get(user, path).status()).isEqualTo(200);
                  assertThat(proxy.roundTrips() - before).isEqualTo(1);
                });
      }
    }
  }
}
