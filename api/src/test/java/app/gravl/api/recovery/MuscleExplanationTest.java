package app.gravl.api.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.gravl.api.TestApi;
import app.gravl.model.CheckIn;
import app.gravl.model.LoggedSet;
import app.gravl.model.MuscleGroup;
import app.gravl.model.MuscleInsight;
import app.gravl.model.UserFacts;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the account of a muscle says of sets, check-ins and the days around. */
class MuscleExplanationTest extends ChestHistories {

  @Test
  void the_crossings_are_where_the_recovery_passes_30_and_90_percent() {
    long user = api.user();
    UserFacts facts = facts(sets(8, NOW - 3_600_000), List.of());
    store(user, facts);

    JsonNode json = api.get(user, CHEST).json();

    MuscleInsight chest = evaluate(facts, NOW);
    assertThat(json.path("status").asText()).isEqualTo("fatigued");
    long notFatigued = Instant.parse(json.path("notFatiguedAt").asText()).toEpochMilli();
    assertThat(chest.recoveryAt(notFatigued - 1)).isLessThan(30);
    assertThat(chest.recoveryAt(notFatigued + 1)).isGreaterThan(30);
    long fresh = Instant.parse(json.path("freshAt").asText()).toEpochMilli();
    assertThat(chest.recoveryAt(fresh - 1)).isLessThan(90);
    assertThat(chest.recoveryAt(fresh + 1)).isGreaterThan(90);
  }

  /** What was put in force since has not reached this user. */
  @Test
  void it_explains_by_the_parameters_that_made_what_is_served() {
    long user = api.user();
    store(user, facts(sets(8, NOW - 3_600_000), List.of()));
    assertThat(api.get(user, CHEST).json().path("halfLifeHours").asDouble()).isEqualTo(20);
    String before = api.get(user, CHEST).header("ETag");
    api.database()
        .execute(
            """
            insert into model_parameters (parameters, model_version, reason)
              values ('{"half_life_hours.chest": 30}', 2, 'test')
            """);
    assertThat(api.get(user, CHEST).json().path("halfLifeHours").asDouble()).isEqualTo(20);

    api.database()
        .execute(
            "update workout_recommendations set parameters_id = (select id from parameters_in_force)"
                + " where user_id = "
                + user);

    JsonNode json = api.get(user, CHEST).json();
    assertThat(json.path("halfLifeHours").asDouble()).isEqualTo(30);
    double left = json.at("/loadedBy/0/fatigueLeft").asDouble();
    assertThat(left / json.at("/loadedBy/0/impulse").asDouble())
        .isCloseTo(Math.pow(2, -1 / 30.0), within(1e-3));
    assertThat(api.get(user, CHEST).header("ETag")).isNotEqualTo(before);
  }

  @Test
  void sets_before_a_check_in_are_shown_as_covered_by_it() {
    long user = api.user();
    List<LoggedSet> sets = sets(3, NOW - DAY);
    sets.addAll(sets(2, NOW - DAY / 2));
    store(user, facts(sets, List.of(new CheckIn(1, MuscleGroup.CHEST, 60, NOW - DAY))));

    JsonNode json = api.get(user, CHEST).json();

    List<Boolean> covered = new ArrayList<>();
    json.path("loadedBy").forEach(set -> covered.add(set.path("coveredByCheckIn").asBoolean()));
    assertThat(covered).containsExactly(false, false, true, true, true);
    assertThat(json.at("/checkIn/recovery").asDouble()).isEqualTo(60);
    assertThat(json.at("/checkIn/fatigueLeft").asDouble()).isPositive();
  }

  @Test
  void the_past_falls_at_a_session_not_slowly_towards_it() {
    long user = api.user();
    store(user, facts(sets(6, NOW - DAY - 4_000_000), List.of()));

    JsonNode past = api.get(user, CHEST).json().path("past");

    double before = 100;
    int falls = 0;
    for (int i = 0; i < past.size(); i++) {
      double recovery = past.get(i).path("recovery").asDouble();
      if (recovery < before) {
        falls++;
        assertThat(at(past.get(i))).isEqualTo(NOW - DAY - 4_000_000);
        assertThat(at(past.get(i - 1))).isEqualTo(NOW - DAY - 4_000_000 - 6);
        assertThat(before).isEqualTo(100);
      }
      before = recovery;
    }
    assertThat(falls).isEqualTo(1);
  }

  @Test
  void what_the_stream_has_not_seen_yet_is_in_the_account_already() {
    long user = api.user();
    store(user, facts(sets(3, NOW - DAY), List.of()));
    long version = api.get(user, CHEST).json().path("version").asLong();
    api.post(user, "/api/logs", oneSet(bench));

    JsonNode json = api.get(user, CHEST).json();

    assertThat(json.path("version").asLong()).isEqualTo(version + 1);
    assertThat(json.path("loadedBy")).hasSize(4);
  }

  @Test
  void a_timed_set_is_explained_by_its_seconds() {
    long user = api.user();
    store(user, facts(List.of(hold(20, NOW - DAY), hold(60, NOW - DAY + 1)), List.of()));

    JsonNode sets = api.get(user, CHEST).json().path("loadedBy");

    assertThat(sets.findValuesAsText("durationSeconds")).containsExactly("60", "20");
    double ratio = sets.at("/0/impulse").asDouble() / sets.at("/1/impulse").asDouble();
    assertThat(ratio).isCloseTo(3, within(1e-9));
  }

  @Test
  void what_the_body_weighs_counts_where_it_is_lifted_and_nowhere_else() {
    long user = api.user();
    List<LoggedSet> sets = sets(2, NOW - DAY);
    sets.add(weighted(dip, 40, NOW - DAY + 1));
    sets.add(weighted(dip, 0, NOW - DAY + 2));
    store(user, facts(sets, List.of()));
    JsonNode before = api.get(user, CHEST).json().path("loadedBy");

    api.send("PUT", "/api/preferences", TestApi.token(user), "{\"bodyWeightKg\": 120}");

    JsonNode after = api.get(user, CHEST).json().path("loadedBy");
    assertThat(after.get(0).path("exerciseName").asText()).isEqualTo("Dip");
    assertThat(after.get(0).path("impulse").asDouble())
        .isGreaterThan(before.get(0).path("impulse").asDouble());
    assertThat(after.get(2)).isEqualTo(before.get(2));
    assertThat(after.get(3)).isEqualTo(before.get(3));
  }

  @Test
  void an_exercise_of_the_user_s_own_counts_like_any_other() {
    long user = api.user();
    long own =
        api.post(
                user,
                "/api/exercises",
                "{\"name\":\"My press\",\"muscles\":[{\"muscleGroup\":\"chest\",\"activation\":0.75}]}")
            .json()
            .path("id")
            .asLong();
    api.post(user, "/api/logs", oneSet(own));
    api.evaluate(user);

    JsonNode load = api.get(user, CHEST).json().at("/loadedBy/0");

    assertThat(load.path("exerciseName").asText()).isEqualTo("My press");
    assertThat(load.path("activation").asDouble()).isEqualTo(0.75);
    assertThat(load.path("impulse").asDouble()).isPositive();
  }
}
