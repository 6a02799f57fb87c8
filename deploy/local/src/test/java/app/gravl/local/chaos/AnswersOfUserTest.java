package app.gravl.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.gravl.jobs.insights.InsightsToRows;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.model.Activations;
import app.gravl.model.Catalog;
import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.Insights;
import app.gravl.model.LoggedSet;
import app.gravl.model.Model;
import app.gravl.model.MuscleGroup;
import app.gravl.model.MuscleInsight;
import app.gravl.model.Parameters;
import app.gravl.model.PlannedExercise;
import app.gravl.model.SetType;
import app.gravl.model.UserFacts;
import app.gravl.model.Workout;
import app.gravl.model.WorkoutRef;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersOfUserTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final long BENCH_PRESS = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> said = new ArrayList<>();
  private final Violations violations = new Violations(said::add);
  private final Catalogs catalogs = new Catalogs(catalog(1, 1));
  private final Visibility visibility = new Visibility(0);
  private final ChaosUser user = new ChaosUser(7, "token", visibility);
  private final AnswersOfUser answers = new AnswersOfUser(user, catalogs, violations);

  @Test
  void answers_that_follow_from_the_facts_of_their_version_are_right() throws Exception {
    write(1);
    log(2, 100);
    log(3, 101);

    answers.answered(AnswerCheck.RECOVERIES, recoveries(2));
    answers.answered(AnswerCheck.RECOMMENDATIONS, recommendations(2));
    answers.answered(AnswerCheck.RECOVERIES, recoveries(3));
    answers.answered(AnswerCheck.RECOMMENDATIONS, recommendations(3));
    answers.finish();

    assertThat(said).isEmpty();
  }

  @Test
  void an_older_version_than_was_seen_before_is_wrong() throws Exception {
    write(1);
    log(2, 100);

    ObjectNode older = recommendations(1);

    answers.answered(AnswerCheck.RECOVERIES, recoveries(2));
    answers.answered(AnswerCheck.RECOMMENDATIONS, older);

    assertThat(said)
        .singleElement()
        .asString()
        .contains("version 1")
        .contains("was answered after version 2");
  }

  @Test
  void a_wrong_number_is_named_with_what_it_should_be() throws Exception {
    write(1);
    log(2, 100);
    ObjectNode answer = recoveries(2);
    ObjectNode chest = (ObjectNode) answer.path("muscles").path(MuscleGroup.CHEST.ordinal());
    chest.put("fatigue", chest.path("fatigue").asDouble() * (1 + 1e-6));

    answers.answered(AnswerCheck.RECOVERIES, answer);

    assertThat(said).singleElement().asString().contains("chest: fatigue is ");
  }

  @Test
  void insights_of_facts_before_the_version_they_claim_are_wrong() throws Exception {
    write(1);
    log(2, 100);
    log(3, 101);
    ObjectNode answer = recommendations(2);
    answer.put("version", 3);

    answers.answered(AnswerCheck.RECOMMENDATIONS, answer);

    assertThat(said)
        .singleElement()
        .asString()
        .contains("version 3")
        .contains("recommendations[0]");
  }

  @Test
  void a_version_that_no_write_ended_with_is_wrong() throws Exception {
    write(1);
    log(4, 100);

    answers.answered(AnswerCheck.RECOVERIES, recoveries(1).put("version", 2));

    assertThat(said).singleElement().asString().contains("is of no version that was written");
  }

  @Test
  void an_answer_that_is_sooner_than_that_to_its_write_waits_for_it() throws Exception {
    write(1);
    ObjectNode early = recommendations(1).put("version", 2);

    answers.answered(AnswerCheck.RECOMMENDATIONS, early);
    assertThat(said).isEmpty();
    log(2, 100);
    answers.finish();

    assertThat(said).singleElement().asString().contains("version 2");
  }

  @Test
  void a_check_in_that_came_while_a_read_was_under_way_may_be_in_its_answer() throws Exception {
    write(1);
    log(2, 100);
    long soon = NOW.plusMillis(20).toEpochMilli();
    user.facts().checkIns.put(1L, new CheckIn(1, MuscleGroup.CHEST, 30, soon));
    write(3);
    Catalog catalog = catalogs.newestFirst().get(0);
    UserFacts facts = user.history().at(3);
    ObjectNode answer = recoveries(3, Model.evaluate(facts, catalog, Parameters.DEFAULT, soon));

    answers.answered(AnswerCheck.RECOVERIES, answer);

    JsonNode chest = answer.path("muscles").path(MuscleGroup.CHEST.ordinal());
    assertThat(chest.path("recovery").asDouble()).isCloseTo(30, within(1e-9));
    assertThat(said).isEmpty();
  }

  @Test
  void a_version_that_was_never_written_is_wrong_in_the_end() throws Exception {
    write(1);

    answers.answered(AnswerCheck.RECOVERIES, recoveries(1).put("version", 5));
    answers.finish();

    assertThat(said).singleElement().asString().contains("is of no version that was written");
  }

  @Test
  void insights_may_be_of_the_catalog_that_is_just_being_changed() throws Exception {
    write(1);
    log(2, 100);
    catalogs.changing();
    Catalog next = catalog(2, 0.5);
    ObjectNode answer = recoveries(2, next);

    answers.answered(AnswerCheck.RECOVERIES, answer);
    catalogs.add(next);
    answers.answered(AnswerCheck.RECOVERIES, answer);
    answers.finish();

    assertThat(said).isEmpty();
  }

  private void log(long version, long id) {
    user.facts()
        .sets
        .put(
            id,
            new LoggedSet(
                id,
                NOW.minus(Duration.ofHours(id - 80)).toEpochMilli(),
                BENCH_PRESS,
                SetType.WORKING,
                5,
                80,
                0,
                Double.NaN,
                true,
                0,
                0));
    write(version);
  }

  private void write(long version) {
    user.acknowledged(version);
  }

  private ObjectNode recoveries(long version) {
    return recoveries(version, catalogs.newestFirst().get(0));
  }

  private ObjectNode recoveries(long version, Catalog catalog) {
    return recoveries(version, insights(version, catalog));
  }

  private static ObjectNode recoveries(long version, Insights insights) {
    ObjectNode answer = JSON.createObjectNode().put("version", version).put("at", NOW.toString());
    var muscles = answer.putArray("muscles");
    for (MuscleInsight muscle : insights.muscles()) {
      ObjectNode served =
          muscles
              .addObject()
              .put("muscleGroup", muscle.muscle().key())
              .put("recovery", muscle.recoveryAt(NOW.toEpochMilli()))
              .put("fatigue", muscle.fatigue())
              .put("capacity", muscle.capacity())
              .put("halfLifeHours", muscle.halfLifeHours());
      if (muscle.lastTrainedAt() != null) {
        served.put("lastTrainedAt", Instant.ofEpochMilli(muscle.lastTrainedAt()).toString());
      }
      served
          .putObject("week")
          .put("sets", muscle.week().sets())
          .put("directSets", muscle.week().directSets())
          .put("volumeKg", muscle.week().volumeKg())
          .put("sessions", muscle.week().sessions())
          .put("target", muscle.week().target());
    }
    return answer;
  }

  private ObjectNode recommendations(long version) throws Exception {
    InsightRows rows =
        InsightsToRows.of(7, version, 1, insights(version, catalogs.newestFirst().get(0)));
    ObjectNode answer =
        JSON.createObjectNode().put("version", version).put("evaluatedAt", NOW.toString());
    if (rows.validUntil != InsightRows.NEVER) {
      answer.put("validUntil", Instant.ofEpochMilli(rows.validUntil).toString());
    }
    answer.set("recommendations", JSON.readTree(rows.picks));
    if (rows.rest != null) {
      answer.set("rest", JSON.readTree(rows.rest));
    }
    return answer;
  }

  private Insights insights(long version, Catalog catalog) {
    UserFacts facts = user.history().at(version);
    return Model.evaluate(facts, catalog, Parameters.DEFAULT, NOW.toEpochMilli());
  }

  private static Catalog catalog(long version, double activation) {
    return new Catalog(
        version,
        List.of(
            new Exercise(
                BENCH_PRESS,
                "barbell",
                0,
                false,
                Activations.of(Map.of(MuscleGroup.CHEST, activation, MuscleGroup.TRICEPS, 0.5)))),
        List.of(
            new Workout(
                WorkoutRef.catalog(1), "Push", List.of(new PlannedExercise(BENCH_PRESS, 3, 8)))));
  }
}
