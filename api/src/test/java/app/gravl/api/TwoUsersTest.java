package app.gravl.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No reading and no writing across users, on any route. */
class TwoUsersTest extends ApiFixture {

  private long owner;
  private long other;
  private long exercise;
  private long ownExercise;
  private long log;

  @BeforeAll
  void two() {
    owner = api.user();
    other = api.user();
    exercise = api.benchPress();
    ownExercise =
        api.number(
            "insert into exercises (user_id, slug, name) values ("
                + owner
                + ", 'secret-lift', 'Secret lift') returning id");
    api.evaluate(owner);
    api.evaluate(other);
    api.database()
        .execute(
            "update muscle_group_recovery set volume_kg_7d = 4711 where user_id = " + owner,
            "update workout_recommendations set picks = '[{\"rank\": 4711}]' where user_id = "
                + owner,
            "insert into user_preferences (user_id, minutes_available) values (" + owner + ", 47)");
    log = api.post(owner, "/api/logs", oneSet(ownExercise)).json().path("ids").get(0).asLong();
    api.send(
        "PUT",
        "/api/recovery/muscle-groups/chest/check-in",
        TestApi.token(owner),
        "{\"recovery\":47}");
  }

  @Test
  void nothing_of_the_owner_is_read_by_the_other() {
    for (String path :
        new String[] {
          "/api/logs",
          "/api/exercises",
          "/api/workouts",
          "/api/preferences",
          "/api/recovery/muscle-groups",
          "/api/recovery/most-recovered?limit=16",
          "/api/recovery/muscle-groups/chest",
          "/api/recommendations/smart-workout"
        }) {
      TestApi.Answer answer = api.get(other, path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.text()).as(path).doesNotContain("Secret lift", "4711", ":47");
    }
    assertThat(api.get(owner, "/api/exercises").text()).contains("Secret lift");
    assertThat(api.get(owner, "/api/recommendations/smart-workout").text()).contains("4711");
  }

  @Test
  void nothing_of_the_owner_is_written_by_the_other() {
    String token = TestApi.token(other);

    assertThat(api.send("PATCH", "/api/logs/" + log, token, "{\"reps\":1}").status())
        .isEqualTo(404);
    assertThat(api.send("DELETE", "/api/logs/" + log, token, null).status()).isEqualTo(404);
    assertThat(api.post(other, "/api/logs", oneSet(ownExercise)).status()).isEqualTo(422);
    assertThat(
            api.send(
                    "PUT",
                    "/api/preferences",
                    token,
                    "{\"excludedExerciseIds\":[" + ownExercise + "]}")
                .status())
        .isEqualTo(422);
    assertThat(
            api.send("DELETE", "/api/recovery/muscle-groups/chest/check-in", token, null).status())
        .isEqualTo(404);
    long mine = api.post(other, "/api/logs", oneSet(exercise)).json().path("ids").get(0).asLong();
    assertThat(
            api.send("PATCH", "/api/logs/" + mine, token, "{\"exerciseId\":" + ownExercise + "}")
                .status())
        .isEqualTo(422);

    assertThat(api.number("select reps from workout_logs where id = " + log)).isEqualTo(5);
    assertThat(api.number("select count(*) from check_ins where user_id = " + owner)).isEqualTo(1);
  }

  @Test
  void an_idempotency_key_is_each_users_own() {
    TestApi.Answer first =
        api.send(
            "POST", "/api/logs", TestApi.token(owner), oneSet(exercise), "Idempotency-Key", "k");
    TestApi.Answer second =
        api.send(
            "POST", "/api/logs", TestApi.token(other), oneSet(exercise), "Idempotency-Key", "k");

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json().path("ids")).isNotEqualTo(first.json().path("ids"));
  }
}
