package app.gravl.api.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.gravl.api.TestApi;
import app.gravl.model.CheckIn;
import app.gravl.model.Insights;
import app.gravl.model.LoggedSet;
import app.gravl.model.MuscleGroup;
import app.gravl.model.MuscleInsight;
import app.gravl.model.Preferences;
import app.gravl.model.SetType;
import app.gravl.model.UserFacts;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The account of a muscle adds up, for any history. A failure names its seed. */
class MuscleExplanationPropertyTest extends ChestHistories {

  private static final SetType[] TYPES = SetType.values();

  static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_left_of_the_sets_and_the_check_in_adds_up_to_the_fatigue(long seed) {
    long user = api.user();
    UserFacts facts = history(user, new Random(seed));

    JsonNode json = api.get(user, CHEST).json();

    Insights insights = evaluateAll(facts, NOW);
    MuscleInsight chest = insights.of(MuscleGroup.CHEST);
    double left = json.at("/checkIn/fatigueLeft").asDouble();
    for (JsonNode set : json.path("loadedBy")) {
      left += set.path("fatigueLeft").asDouble();
      assertThat(set.path("impulse").asDouble()).isPositive();
      if (set.path("coveredByCheckIn").asBoolean()) {
        assertThat(set.path("fatigueLeft").asDouble()).isZero();
        assertThat(set.path("performedAt").asText())
            .isLessThanOrEqualTo(json.at("/checkIn/checkedInAt").asText());
      }
    }
    double fatigue = json.path("fatigueNow").asDouble();
    assertThat(left).isCloseTo(fatigue, within(1e-9 * fatigue));
    // To the last bit what the stream makes of the same facts.
    assertThat(fatigue).isEqualTo(chest.fatigueAt(NOW));
    assertThat(json.path("fatigue").asDouble()).isEqualTo(chest.fatigue());
    assertThat(json.path("capacity").asDouble()).isEqualTo(chest.capacity());
    assertThat(json.path("recovery").asDouble()).isEqualTo(chest.recoveryAt(NOW));
    assertThat(json.at("/week/sets").asDouble()).isEqualTo(chest.week().sets());
    Double likely = insights.recommendations().likely(MuscleGroup.CHEST);
    assertThat(json.has("likely")).isEqualTo(likely != null);
    assertThat(json.path("likely").asDouble()).isEqualTo(likely == null ? 0 : likely);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_past_is_what_the_model_says_of_each_instant(long seed) {
    long user = api.user();
    UserFacts facts = history(user, new Random(seed));

    JsonNode json = api.get(user, CHEST).json();

    JsonNode past = json.path("past");
    assertThat(past).hasSizeGreaterThanOrEqualTo(57);
    assertThat(at(past.get(0))).isEqualTo(NOW - 7 * DAY);
    assertThat(at(past.get(past.size() - 1))).isEqualTo(NOW);
    long before = 0;
    for (JsonNode point : past) {
      long at = at(point);
      assertThat(at).isGreaterThan(before);
      assertThat(point.path("recovery").asDouble())
          .as("at %s", point.path("at"))
          .isCloseTo(evaluate(facts, at).recoveryAt(at), within(1e-9));
      before = at;
    }
    for (JsonNode point : json.path("curve")) {
      assertThat(point.path("recovery").asDouble())
          .isCloseTo(evaluate(facts, NOW).recoveryAt(at(point)), within(1e-9));
    }
  }

  /** Stored, too. Within the 7 days and far before, on the hour and beside it, some to come. */
  private UserFacts history(long user, Random random) {
    List<LoggedSet> sets = new ArrayList<>();
    for (int session = random.nextInt(12); session > 0; session--) {
      long at = NOW + DAY / 4 - (long) (random.nextDouble() * (session % 3 == 0 ? 170 : 9) * DAY);
      for (int i = 1 + random.nextInt(6); i > 0; i--) {
        sets.add(
            new LoggedSet(
                0,
                at + (random.nextBoolean() ? 0 : i * 60_000L),
                new long[] {squat, bench, dip}[random.nextInt(3)],
                TYPES[random.nextInt(TYPES.length)],
                random.nextInt(14),
                random.nextInt(4) == 0 ? Double.NaN : random.nextInt(800) / 8.0 - 10,
                random.nextInt(3) == 0 ? random.nextInt(2000) : 0,
                random.nextInt(3) == 0 ? 5 + random.nextInt(11) / 2.0 : Double.NaN,
                random.nextInt(10) > 0,
                0,
                0));
      }
    }
    List<CheckIn> checkIns = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      checkIns.add(
          new CheckIn(
              i,
              random.nextInt(4) == 0 ? MuscleGroup.QUADRICEPS : MuscleGroup.CHEST,
              random.nextInt(1001) / 10.0,
              NOW + DAY / 4 - (long) (random.nextDouble() * 10 * DAY)));
    }
    UserFacts facts = facts(sets, checkIns);
    if (random.nextBoolean()) {
      double kg = 40 + random.nextInt(1000) / 8.0;
      api.send("PUT", "/api/preferences", TestApi.token(user), "{\"bodyWeightKg\":" + kg + "}");
      facts =
          new UserFacts(
              facts.sets(),
              checkIns,
              List.of(),
              Map.of(),
              new Preferences(null, null, Set.of(), kg));
    }
    store(user, facts);
    return facts;
  }
}
