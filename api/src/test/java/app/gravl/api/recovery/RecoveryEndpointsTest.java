package app.gravl.api.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.gravl.api.ApiFixture;
import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import app.gravl.model.RecoveryCurve;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecoveryEndpointsTest extends ApiFixture {

  private long user;
  private long exercise;

  @BeforeAll
  void a_user_who_trained_chest() {
    user = api.user();
    exercise = api.benchPress();
    api.post(user, "/api/logs", oneSet(exercise));
    api.evaluate(user);
    api.database()
        .execute(
            """
            update muscle_group_recovery set fatigue = 5, as_of = '2026-03-02T17:00:00Z',
              last_trained_at = '2026-03-02T17:00:00Z', sets_7d = 21, direct_sets_7d = 21
            where muscle_group = 'chest' and user_id = %1$d
            """
                .formatted(user),
            """
            update muscle_group_recovery set fatigue = 2, as_of = '2026-03-01T17:00:00Z',
              last_trained_at = '2026-03-01T17:00:00Z', sets_7d = 10
            where muscle_group = 'calves' and user_id = %1$d
            """
                .formatted(user));
  }

  @Test
  void all_sixteen_muscles_stand_at_the_moment_of_reading() {
    Answer answer = api.get(user, "/api/recovery/muscle-groups");

    assertThat(answer.json().path("at").asText()).isEqualTo("2026-03-02T18:00:00.000Z");
    assertThat(answer.json().path("version").asLong()).isEqualTo(2);
    assertThat(answer.json().path("muscles")).hasSize(16);
    JsonNode chest = muscle(answer, "chest");
    double fatigue = 5 * Math.pow(2, -1 / 20.0);
    assertThat(chest.path("recovery").asDouble())
        .isCloseTo(100 / (1 + Math.pow(fatigue / 2.5, 1.6)), within(1e-9));
    assertThat(chest.path("status").asText()).isEqualTo("fatigued");
    assertThat(chest.path("hoursToFresh").asDouble())
        .isCloseTo(
            20 * Math.log(fatigue / (2.5 * Math.pow(1 / 9.0, 1 / 1.6))) / Math.log(2),
            within(1e-9));
    assertThat(chest.path("lastTrainedAt").asText()).isEqualTo("2026-03-02T17:00:00.000Z");
    assertThat(chest.path("week").path("balance").asText()).isEqualTo("above");
    assertThat(muscle(answer, "calves").path("status").asText()).isEqualTo("recovering");
    assertThat(muscle(answer, "calves").path("week").path("balance").asText()).isEqualTo("within");
    assertThat(muscle(answer, "lats").path("status").asText()).isEqualTo("untrained");
    assertThat(muscle(answer, "lats").path("week").path("balance").asText()).isEqualTo("below");
    assertThat(muscle(answer, "lats").has("lastTrainedAt")).isFalse();
  }

  @Test
  void likely_stands_beside_recovery_for_those_who_have_a_habit() {
    long regular = api.user();
    api.evaluate(regular);
    assertThat(api.get(regular, "/api/recovery/muscle-groups").json().findValues("likely"))
        .isEmpty();
    api.database()
        .execute(
            """
            update workout_recommendations set likely = '{"chest": 0.30000000000000004, "lats": 0, "calves": 1e-9}'
            where user_id = %d
            """
                .formatted(regular));

    Answer answer = api.get(regular, "/api/recovery/muscle-groups");

    assertThat(muscle(answer, "chest").path("likely").doubleValue()).isEqualTo(0.30000000000000004);
    assertThat(muscle(answer, "lats").path("likely").doubleValue()).isZero();
    assertThat(muscle(answer, "calves").path("likely").doubleValue()).isEqualTo(1e-9);
    assertThat(muscle(answer, "chest").path("recovery").asDouble()).isEqualTo(100);
    JsonNode all = api.get(regular, "/api/recovery/most-recovered?limit=16").json();
    assertThat(all.findValues("likely")).hasSize(3);
  }

  @Test
  void the_most_recovered_come_first() {
    assertThat(api.get(user, "/api/recovery/most-recovered").json().path("muscles")).hasSize(5);
    JsonNode all = api.get(user, "/api/recovery/most-recovered?limit=16").json().path("muscles");
    assertThat(all.get(14).path("muscleGroup").asText()).isEqualTo("calves");
    assertThat(all.get(15).path("muscleGroup").asText()).isEqualTo("chest");
  }

  @Test
  void a_muscle_is_explained_by_what_loaded_it() {
    Answer answer = api.get(user, "/api/recovery/muscle-groups/chest");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonNode json = answer.json();
    assertThat(json.path("muscleGroup").asText()).isEqualTo("chest");
    assertThat(json.path("loadedBy")).hasSize(1);
    JsonNode set = json.path("loadedBy").get(0);
    assertThat(set.path("performedAt").asText()).isEqualTo("2026-03-02T17:00:00.000Z");
    assertThat(set.path("exerciseId").asLong()).isEqualTo(exercise);
    assertThat(set.path("activation").asDouble()).isEqualTo(1);
    assertThat(set.path("fatigueLeft").asDouble()).isPositive();
    assertThat(set.path("weightKg").asDouble()).isEqualTo(100.5);
    assertThat(set.has("rpe")).isFalse();
    assertThat(json.path("curve")).hasSize(57);
    assertThat(json.path("curve").get(0).path("recovery").asDouble())
        .isCloseTo(json.path("recovery").asDouble(), within(1e-9));
  }

  @Test
  void a_muscle_never_trained_has_nothing_to_explain() {
    JsonNode json = api.get(user, "/api/recovery/muscle-groups/lats").json();

    assertThat(json.path("loadedBy")).isEmpty();
    assertThat(json.has("freshAt")).isFalse();
  }

  @Test
  void a_check_in_is_shown_covers_earlier_sets_and_can_be_undone() {
    String path = "/api/recovery/muscle-groups/chest";
    String token = TestApi.token(user);

    Answer put = api.send("PUT", path + "/check-in", token, "{\"recovery\": 62.5}");
    assertThat(put.status()).isEqualTo(200);
    assertThat(put.json().path("consistencyToken").asText()).isNotEmpty();
    JsonNode checkedIn = api.get(user, path).json();
    assertThat(checkedIn.path("checkIn").path("recovery").asDouble()).isEqualTo(62.5);
    assertThat(checkedIn.path("checkIn").path("checkedInAt").asText())
        .isEqualTo("2026-03-02T18:00:00.000Z");
    assertThat(checkedIn.path("recovery").asDouble()).isCloseTo(62.5, within(1e-9));
    assertThat(checkedIn.at("/loadedBy/0/coveredByCheckIn").asBoolean()).isTrue();

    assertThat(api.send("DELETE", path + "/check-in", token, null).status()).isEqualTo(200);
    assertThat(api.get(user, path).json().has("checkIn")).isFalse();
    assertThat(api.send("DELETE", path + "/check-in", token, null).status()).isEqualTo(404);
  }

  @Test
  void sql_and_java_agree_on_recovery_up_to_ten_years_of_rest() throws Exception {
    Instant asOf = Instant.parse("2016-03-02T18:00:00.123Z");
    double[] fatigues = {0, 1e-12, 0.3, 2.5, 17, 400};
    long[] millis = {
      -5_000,
      0,
      1,
      61_001,
      3_600_000,
      86_400_000,
      29 * 86_400_000L,
      30 * 86_400_000L,
      30 * 86_400_000L + 1,
      3653 * 86_400_000L
    };
    try (Connection connection = api.database().owner().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select calculate_recovery_score(?, ?, ?, ?, ?)")) {
      for (double fatigue : fatigues) {
        for (double halfLife : new double[] {1, 14, 24}) {
          for (long later : millis) {
            Instant at = asOf.plusMillis(later);
            statement.setDouble(1, fatigue);
            statement.setDouble(2, 2.5);
            statement.setDouble(3, halfLife);
            statement.setObject(4, asOf.atOffset(ZoneOffset.UTC));
            statement.setObject(5, at.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
              row.next();
              assertThat(row.getDouble(1))
                  .as("fatigue %s, half-life %s h, %s ms later", fatigue, halfLife, later)
                  .isCloseTo(
                      RecoveryCurve.recovery(
                          fatigue, 2.5, halfLife, asOf.toEpochMilli(), at.toEpochMilli()),
                      within(1e-9));
            }
          }
        }
      }
    }
  }

  private static JsonNode muscle(Answer answer, String name) {
    return StreamSupport.stream(answer.json().path("muscles").spliterator(), false)
        .filter(muscle -> muscle.path("muscleGroup").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
