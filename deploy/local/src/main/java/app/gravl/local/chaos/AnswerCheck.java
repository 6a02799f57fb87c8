package app.gravl.local.chaos;

import app.gravl.jobs.insights.InsightsToRows;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.jobs.verify.Difference;
import app.gravl.jobs.verify.JsonTrees;
import app.gravl.model.Catalog;
import app.gravl.model.CheckIn;
import app.gravl.model.Insights;
import app.gravl.model.Model;
import app.gravl.model.MuscleGroup;
import app.gravl.model.MuscleInsight;
import app.gravl.model.Parameters;
import app.gravl.model.UserFacts;
import app.gravl.model.Week;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Holds one answer to the facts that it is said to be of. */
enum AnswerCheck {
  /** What to do next, as of its own evaluation. */
  RECOMMENDATIONS("/api/recommendations/smart-workout") {
    @Override
    @Nullable String difference(JsonNode answer, UserFacts facts, Catalog catalog) {
      long at = millis(answer, "evaluatedAt");
      Insights insights = Model.evaluate(facts, catalog, Parameters.DEFAULT, at);
      InsightRows expected = InsightsToRows.of(0, 0, catalog.version(), insights);
      if (millis(answer, "validUntil") != expected.validUntil) {
        return "validUntil is " + answer.path("validUntil") + ", should be " + expected.validUntil;
      }
      String picks = member("recommendations", answer, expected.picks);
      return picks == null ? member("rest", answer, expected.rest) : picks;
    }
  },

  /**
   * How recovered muscles are, as of the moment of reading. None of the numbers changes by time
   * alone but recovery itself: no set is dated so that it comes to count, or leaves the week.
   */
  RECOVERIES("/api/recovery/muscle-groups") {
    @Override
    @Nullable String difference(JsonNode answer, UserFacts facts, Catalog catalog) {
      long at = millis(answer, "at");
      // The moment is taken before the row is read: a check-in may have come in between.
      long evaluated = facts.checkIns().stream().mapToLong(CheckIn::at).reduce(at, Math::max);
      Insights insights = Model.evaluate(facts, catalog, Parameters.DEFAULT, evaluated);
      if (answer.path("muscles").size() != insights.muscles().size()) {
        return answer.path("muscles").size() + " muscles";
      }
      for (JsonNode muscle : answer.path("muscles")) {
        String key = muscle.path("muscleGroup").asText();
        MuscleInsight expected = insights.of(MuscleGroup.ofKey(key));
        String found = numbers(muscle, expected, at);
        if (found != null) {
          return key + ": " + found;
        }
      }
      return null;
    }
  };

  private static final double TOLERANCE = 1e-9;

  private final String path;

  AnswerCheck(String path) {
    this.path = path;
  }

  /** Where to ask. */
  String path() {
    return path;
  }

  /**
   * @return null where the answer is what follows from the facts
   */
  abstract @Nullable String difference(JsonNode answer, UserFacts facts, Catalog catalog);

  private static @Nullable String member(
      String member, JsonNode answer, @Nullable String expected) {
    JsonNode given = answer.path(member);
    Difference difference =
        JsonTrees.firstDifference(
            0, member, given.isMissingNode() || given.isNull() ? null : given.toString(), expected);
    return difference == null ? null : difference.toString();
  }

  private static @Nullable String numbers(JsonNode muscle, MuscleInsight expected, long at) {
    Week week = expected.week();
    JsonNode served = muscle.path("week");
    Long lastTrainedAt = expected.lastTrainedAt();
    Object[][] numbers = {
      {"recovery", muscle.path("recovery").asDouble(), expected.recoveryAt(at)},
      {"fatigue", muscle.path("fatigue").asDouble(), expected.fatigue()},
      {"capacity", muscle.path("capacity").asDouble(), expected.capacity()},
      {"halfLifeHours", muscle.path("halfLifeHours").asDouble(), expected.halfLifeHours()},
      {
        "lastTrainedAt",
        (double) millis(muscle, "lastTrainedAt"),
        (double) (lastTrainedAt == null ? InsightRows.NEVER : lastTrainedAt)
      },
      {"week.sets", served.path("sets").asDouble(), week.sets()},
      {"week.directSets", served.path("directSets").asDouble(), (double) week.directSets()},
      {"week.volumeKg", served.path("volumeKg").asDouble(), week.volumeKg()},
      {"week.sessions", served.path("sessions").asDouble(), (double) week.sessions()},
      {"week.target", served.path("target").asDouble(), week.target()}
    };
    for (Object[] number : numbers) {
      double given = (double) number[1];
      double wanted = (double) number[2];
      if (!(Math.abs(given - wanted) <= TOLERANCE * Math.max(1, Math.abs(wanted)))) {
        return number[0] + " is " + given + ", should be " + wanted;
      }
    }
    return null;
  }

  private static long millis(JsonNode answer, String member) {
    String text = answer.path(member).asText("");
    return text.isEmpty() || text.equals("null")
        ? InsightRows.NEVER
        : Instant.parse(text).toEpochMilli();
  }
}
