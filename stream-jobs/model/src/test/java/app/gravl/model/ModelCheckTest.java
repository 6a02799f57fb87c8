package app.gravl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Ledgers whose expected insights were computed independently, from the model's description. */
class ModelCheckTest {

  private static final double RELATIVE = 1e-9;

  private final JsonNode root = read();
  private final List<String> slugs = new ArrayList<>();
  private final Catalog catalog = catalog();

  @TestFactory
  Stream<DynamicTest> agrees_with_the_independently_computed() {
    return stream(root.get("cases"))
        .map(test -> dynamicTest(test.get("name").asText(), () -> check(test)));
  }

  private void check(JsonNode test) {
    long at = test.get("at").asLong();
    JsonNode expected = test.get("expect");
    UserFacts facts = facts(test);
    Insights insights = Model.evaluate(facts, catalog, Parameters.DEFAULT, at);
    Recommendations recommendations = insights.recommendations();

    assertThat(expected.get("recovery").size()).isEqualTo(MuscleGroup.values().length);
    for (MuscleGroup muscle : MuscleGroup.values()) {
      checkRecovery(insights.of(muscle), expected.get("recovery").get(muscle.key()), at);
      checkWeek(insights.of(muscle).week(), expected.get("week").get(muscle.key()));
      number(
          recommendations.likely(muscle), expected.get("recovery").get(muscle.key()).get("likely"));
    }
    assertThat(recommendations.poolSessions()).isEqualTo(expected.get("poolSessions").asInt());
    checkSuggestedLoads(facts, at, expected.get("suggestedKg"));
    instant(recommendations.validUntil(), expected.get("validUntil"));
    Rest rest = recommendations.rest();
    if (expected.get("reason").isNull()) {
      assertThat(rest).isNull();
    } else {
      assertThat(rest).isNotNull();
      assertThat(rest.code().name()).isEqualTo(expected.get("reason").asText());
      instant(rest.earliestAt(), expected.get("earliestAt"));
    }
    assertThat(recommendations.picks()).hasSize(expected.get("picks").size());
    for (int i = 0; i < recommendations.picks().size(); i++) {
      assertThat(recommendations.picks().get(i).rank()).isEqualTo(i + 1);
      checkPick(recommendations.picks().get(i), expected.get("picks").get(i));
    }
  }

  private static void checkRecovery(MuscleInsight muscle, JsonNode expected, long at) {
    double fatigueNow = muscle.fatigueAt(at);
    double recovery = muscle.recoveryAt(at);
    number(muscle.fatigue(), expected.get("fatigueAtAsOf"));
    number(fatigueNow, expected.get("fatigueNow"));
    number(muscle.capacity(), expected.get("capacity"));
    number(recovery, expected.get("recovery"));
    number(
        RecoveryCurve.hoursToFresh(fatigueNow, muscle.capacity(), muscle.halfLifeHours()),
        expected.get("hoursToFresh"));
    assertThat(RecoveryCurve.status(recovery, RecoveryCurve.untrained(muscle.asOf(), at)).key())
        .isEqualTo(expected.get("status").asText());
    assertThat(muscle.asOf()).isEqualTo(nullable(expected.get("asOf")));
    assertThat(muscle.lastTrainedAt()).isEqualTo(nullable(expected.get("lastTrainedAt")));
  }

  private static void checkWeek(Week week, JsonNode expected) {
    number(week.sets(), expected.get("sets"));
    assertThat(week.directSets()).isEqualTo(expected.get("directSets").asInt());
    number(week.volumeKg(), expected.get("volumeKg"));
    assertThat(week.sessions()).isEqualTo(expected.get("sessions").asInt());
    number(week.target(), expected.get("target"));
    assertThat(week.balance().key()).isEqualTo(expected.get("balance").asText());
  }

  /** For the planned repetitions of the note in the file. */
  private void checkSuggestedLoads(UserFacts facts, long at, JsonNode expected) {
    int[] plannedReps = {1, 5, 8, 12, 20};
    SuggestedLoads loads =
        new SuggestedLoads(
            UserState.at(at, facts, catalog, Parameters.DEFAULT), facts.preferences());
    for (String slug : slugs) {
      JsonNode ofExercise = expected.get(slug);
      for (int i = 0; i < plannedReps.length; i++) {
        Double kg = loads.of(exerciseId(slug), plannedReps[i]);
        number(kg, ofExercise == null ? NullNode.getInstance() : ofExercise.get(i));
      }
    }
  }

  private static void checkPick(Pick pick, JsonNode expected) {
    assertThat(pick.workout()).isEqualTo(ref(expected));
    number(pick.score(), expected.get("score"));
    number(pick.match(), expected.get("match"));
    number(pick.readiness(), expected.get("readiness"));
    number(pick.need(), expected.get("need"));
    number(pick.variety(), expected.get("variety"));
    number(pick.equipment(), expected.get("equipment"));
    assertThat(habitSessions(pick)).isEqualTo(expected.get("habitSessions").asInt());
    assertThat(pick.exercises()).hasSize(expected.get("suggestedKg").size());
    for (int i = 0; i < pick.exercises().size(); i++) {
      number(pick.exercises().get(i).suggestedKg(), expected.get("suggestedKg").get(i));
    }
    assertThat(pick.muscles()).hasSize(expected.get("projected").size());
    for (Pick.PickedMuscle muscle : pick.muscles()) {
      JsonNode projected = expected.get("projected").get(muscle.muscle().key());
      number(muscle.projectedRecovery(), projected.get("recovery"));
      number(muscle.projectedHoursToFresh(), projected.get("hoursToFresh"));
    }
  }

  private static int habitSessions(Pick pick) {
    return pick.reasons().stream()
        .filter(reason -> reason.code() == Reason.Code.HABIT)
        .mapToInt(reason -> (int) reason.params().get("sessions"))
        .findAny()
        .orElse(0);
  }

  private static void number(Double actual, JsonNode expected) {
    if (expected.isNull()) {
      assertThat(actual).isNull();
      return;
    }
    assertThat(actual).isNotNull();
    double value = expected.asDouble();
    assertThat(actual).isCloseTo(value, Offset.offset(RELATIVE * Math.abs(value)));
  }

  private static void instant(Long actual, JsonNode expected) {
    if (expected.isNull()) {
      assertThat(actual).isNull();
    } else {
      assertThat(actual).isCloseTo(expected.asLong(), within(1L));
    }
  }

  private static Long nullable(JsonNode instant) {
    return instant.isNull() ? null : (Long) instant.asLong();
  }

  private static Double nullableNumber(JsonNode number) {
    return number.isNull() ? null : (Double) number.asDouble();
  }

  private UserFacts facts(JsonNode test) {
    List<LoggedSet> sets = new ArrayList<>();
    for (JsonNode set : test.get("sets")) {
      JsonNode on = set.get("workout");
      boolean custom = !on.isNull() && on.get(0).asText().equals("custom");
      long workout = on.isNull() ? 0 : on.get(1).asLong();
      sets.add(
          new LoggedSet(
              set.get("id").asLong(),
              set.get("at").asLong(),
              exerciseId(set.get("exercise").asText()),
              SetType.ofKey(set.get("type").asText()),
              set.get("reps").asInt(),
              set.get("weightKg").asDouble(Double.NaN),
              set.get("durationSeconds").asInt(0),
              set.get("rpe").asDouble(Double.NaN),
              set.get("completed").asBoolean(),
              custom ? 0 : workout,
              custom ? workout : 0));
    }
    List<CheckIn> checkIns = new ArrayList<>();
    for (JsonNode checkIn : test.get("checkIns")) {
      checkIns.add(
          new CheckIn(
              checkIns.size() + 1,
              MuscleGroup.ofKey(checkIn.get("muscle").asText()),
              checkIn.get("recovery").asDouble(),
              checkIn.get("at").asLong()));
    }
    return new UserFacts(
        sets,
        checkIns,
        workouts().filter(w -> w.ref().kind() == WorkoutRef.Kind.CUSTOM).toList(),
        Map.of(),
        new Preferences(null, null, Set.of(), nullableNumber(test.get("bodyWeightKg"))));
  }

  private Catalog catalog() {
    List<Exercise> exercises = new ArrayList<>();
    root.get("activations")
        .properties()
        .forEach(
            entry -> {
              slugs.add(entry.getKey());
              Map<MuscleGroup, Double> activations = new EnumMap<>(MuscleGroup.class);
              entry
                  .getValue()
                  .properties()
                  .forEach(
                      a -> activations.put(MuscleGroup.ofKey(a.getKey()), a.getValue().asDouble()));
              exercises.add(exercise(entry.getKey(), Activations.of(activations)));
            });
    return new Catalog(
        1, exercises, workouts().filter(w -> w.ref().kind() == WorkoutRef.Kind.CATALOG).toList());
  }

  private Exercise exercise(String slug, Activations activations) {
    JsonNode share = root.get("bodyShare").get(slug);
    boolean assisted = stream(root.get("assisted")).anyMatch(one -> one.asText().equals(slug));
    return new Exercise(
        exerciseId(slug),
        root.get("equipment").get(slug).asText(),
        share == null ? 0 : share.asDouble(),
        assisted,
        activations);
  }

  private Stream<Workout> workouts() {
    return stream(root.get("workouts"))
        .map(
            workout ->
                new Workout(
                    ref(workout),
                    "workout",
                    stream(workout.get("exercises"))
                        .map(
                            e ->
                                new PlannedExercise(
                                    exerciseId(e.get(0).asText()),
                                    e.get(1).asInt(),
                                    e.get(2).asInt()))
                        .toList()));
  }

  private static WorkoutRef ref(JsonNode node) {
    long id = node.get("id").asLong();
    return node.get("kind").asText().equals("custom")
        ? WorkoutRef.custom(id)
        : WorkoutRef.catalog(id);
  }

  private long exerciseId(String slug) {
    assertThat(slugs).contains(slug);
    return slugs.indexOf(slug) + 1;
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static JsonNode read() {
    try (InputStream in = ModelCheckTest.class.getResourceAsStream("/model-check.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
