package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.model.Catalog;
import app.gravl.model.Insights;
import app.gravl.model.Model;
import app.gravl.model.MuscleGroup;
import app.gravl.model.MuscleInsight;
import app.gravl.model.Parameters;
import app.gravl.model.Pick;
import app.gravl.model.Reason;
import app.gravl.model.Recommendations;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is served, held against the model applied to all facts as they stand in Postgres. */
final class ServedInsights {

  private static final double TOLERANCE = 1e-9;

  private static final String RECOMMENDATIONS = "/api/recommendations/smart-workout";
  private static final String RECOVERIES = "/api/recovery/muscle-groups";

  /** Answers of one evaluation. */
  private record Served(JsonNode recommendations, JsonNode recoveries) {

    Instant evaluatedAt() {
      return Instant.parse(recommendations.path("evaluatedAt").asText());
    }

    Instant at() {
      return Instant.parse(recoveries.path("at").asText());
    }
  }

  private final StoredFacts facts;
  private final Catalog catalog;

  ServedInsights(Connection connection) throws SQLException {
    this.facts = new StoredFacts(connection);
    this.catalog = facts.catalog();
  }

  void check(TestClient client, long user) throws Exception {
    Served served = read(client, user);
    long evaluatedAt = served.evaluatedAt().toEpochMilli();
    Insights wanted = Model.evaluate(facts.of(user), catalog, Parameters.DEFAULT, evaluatedAt);
    Map<String, Object> expected = new LinkedHashMap<>();
    for (MuscleInsight muscle : wanted.muscles()) {
      expect(expected, muscle, served.at().toEpochMilli());
    }
    expect(expected, wanted.recommendations());

    assertThat(served.recoveries().path("muscles")).hasSize(MuscleGroup.values().length);
    expected.forEach(
        (pointer, value) -> assertSame("user " + user + ", " + pointer, value, served, pointer));
    assertThat(served.recommendations().path("recommendations"))
        .describedAs("picks of user %d", user)
        .hasSize(wanted.recommendations().picks().size());
  }

  /** Until no evaluation came between the two. */
  private static Served read(TestClient client, long user)
      throws IOException, InterruptedException {
    while (true) {
      Served served = new Served(client.get(user, RECOMMENDATIONS), client.get(user, RECOVERIES));
      JsonNode after = client.get(user, RECOMMENDATIONS);
      if (after.path("evaluatedAt").equals(served.recommendations().path("evaluatedAt"))) {
        return served;
      }
    }
  }

  private static void expect(Map<String, Object> expected, MuscleInsight muscle, long at) {
    String of = "/muscles/" + muscle.muscle().ordinal();
    expected.put(of + "/muscleGroup", muscle.muscle().key());
    expected.put(of + "/recovery", muscle.recoveryAt(at));
    expected.put(of + "/fatigue", muscle.fatigue());
    expected.put(of + "/capacity", muscle.capacity());
    expected.put(of + "/halfLifeHours", muscle.halfLifeHours());
    expected.put(of + "/lastTrainedAt", instant(muscle.lastTrainedAt()));
    expected.put(of + "/week/sets", muscle.week().sets());
    expected.put(of + "/week/directSets", (double) muscle.week().directSets());
    expected.put(of + "/week/volumeKg", muscle.week().volumeKg());
    expected.put(of + "/week/sessions", (double) muscle.week().sessions());
    expected.put(of + "/week/target", muscle.week().target());
  }

  private static void expect(Map<String, Object> expected, Recommendations wanted) {
    expected.put("/validUntil", instant(wanted.validUntil()));
    expected.put("/rest/code", wanted.rest() == null ? null : wanted.rest().code().name());
    List<Pick> picks = wanted.picks();
    for (int i = 0; i < picks.size(); i++) {
      Pick pick = picks.get(i);
      String of = "/recommendations/" + i;
      expected.put(of + "/workout/kind", pick.workout().kind().key());
      expected.put(of + "/workout/id", (double) pick.workout().id());
      expected.put(of + "/workout/name", pick.name());
      expected.put(of + "/score", pick.score());
      expected.put(of + "/readiness", pick.readiness());
      expected.put(of + "/need", pick.need());
      expected.put(of + "/variety", pick.variety());
      List<Pick.PickedMuscle> muscles = pick.muscles();
      for (int j = 0; j < muscles.size(); j++) {
        expect(expected, of + "/muscles/" + j, muscles.get(j));
      }
      List<Reason> reasons = pick.reasons();
      for (int j = 0; j < reasons.size(); j++) {
        expected.put(of + "/reasons/" + j + "/code", reasons.get(j).code().name());
        expected.put(of + "/reasons/" + j + "/message", reasons.get(j).message());
      }
    }
  }

  private static void expect(Map<String, Object> expected, String of, Pick.PickedMuscle muscle) {
    expected.put(of + "/muscleGroup", muscle.muscle().key());
    expected.put(of + "/recovery", muscle.recovery());
    expected.put(of + "/setsThisWeek", muscle.setsThisWeek());
    expected.put(of + "/target", muscle.target());
    expected.put(of + "/hoursSinceTrained", muscle.hoursSinceTrained());
    expected.put(of + "/projectedRecovery", muscle.projectedRecovery());
    expected.put(of + "/projectedHoursToFresh", muscle.projectedHoursToFresh());
  }

  private static Instant instant(Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  private static void assertSame(String what, Object wanted, Served served, String pointer) {
    JsonNode holder =
        pointer.startsWith("/muscles") ? served.recoveries() : served.recommendations();
    JsonNode found = holder.at(pointer);
    if (wanted == null) {
      assertThat(found.isMissingNode() || found.isNull()).describedAs(what).isTrue();
    } else if (wanted instanceof Double number) {
      assertThat(Math.abs(found.asDouble(Double.NaN) - number))
          .describedAs("%s: %s instead of %s", what, found, number)
          .isLessThanOrEqualTo(TOLERANCE * Math.max(1, Math.abs(number)));
    } else if (wanted instanceof Instant instant) {
      assertThat(Instant.parse(found.asText())).describedAs(what).isEqualTo(instant);
    } else {
      assertThat(found.asText()).describedAs(what).isEqualTo(wanted);
    }
  }
}
