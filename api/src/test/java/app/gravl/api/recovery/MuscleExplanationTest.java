package app.gravl.api.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.gravl.api.ApiFixture;
import app.gravl.api.TestApi;
import app.gravl.model.Activations;
import app.gravl.model.Catalog;
import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.Model;
import app.gravl.model.MuscleGroup;
import app.gravl.model.MuscleInsight;
import app.gravl.model.Parameters;
import app.gravl.model.Preferences;
import app.gravl.model.SetType;
import app.gravl.model.UserFacts;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The account of a muscle adds up, for any history. A failure names its seed. */
class MuscleExplanationTest extends ApiFixture {

  private static final String CHEST = "/api/recovery/muscle-groups/chest";
  private static final long DAY = 86_400_000;
  private static final long NOW = TestApi.NOW.toEpochMilli();
  private static final SetType[] TYPES = SetType.values();

  private long bench;
  private long squat;

  @BeforeAll
  void exercises() {
    bench = api.benchPress();
    squat =
        api.number("insert into exercises (slug, name) values ('squat-x', 'Squat') returning id");
    api.database()
        .execute("insert into exercise_muscles values (%d, 'quadriceps', 1)".formatted(squat));
  }

  static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_left_of_the_sets_and_the_check_in_adds_up_to_the_fatigue(long seed) {
    long user = api.user();
    UserFacts facts = history(user, new Random(seed));

    JsonNode json = api.get(user, CHEST).json();

    MuscleInsight chest = evaluate(facts, NOW);
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
                random.nextInt(3) == 0 ? squat : bench,
                TYPES[random.nextInt(TYPES.length)],
                random.nextInt(14),
                random.nextInt(4) == 0 ? Double.NaN : random.nextInt(800) / 8.0 - 10,
                0,
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
              MuscleGroup.CHEST,
              random.nextInt(1010) / 10.0,
              NOW + DAY / 4 - (long) (random.nextDouble() * 10 * DAY)));
    }
    UserFacts facts = facts(sets, checkIns);
    store(user, facts);
    return facts;
  }

  private List<LoggedSet> sets(int count, long at) {
    List<LoggedSet> sets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sets.add(new LoggedSet(0, at - i, bench, SetType.WORKING, 8, 80, 0, 9, true, 0, 0));
    }
    return sets;
  }

  /** With ids, as the database gives them. */
  private static UserFacts facts(List<LoggedSet> sets, List<CheckIn> checkIns) {
    List<LoggedSet> numbered = new ArrayList<>();
    for (LoggedSet set : sets) {
      numbered.add(
          new LoggedSet(
              numbered.size() + 1,
              set.performedAt(),
              set.exerciseId(),
              set.type(),
              set.reps(),
              set.weightKg(),
              set.durationSeconds(),
              set.rpe(),
              set.completed(),
              0,
              0));
    }
    return new UserFacts(numbered, checkIns, List.of(), Map.of(), Preferences.NONE);
  }

  private void store(long user, UserFacts facts) {
    for (LoggedSet set : facts.sets()) {
      api.database()
          .execute(
              """
              insert into workout_logs
                (user_id, performed_at, exercise_id, set_type, reps, weight_kg, rpe, completed)
              values (%d, '%s', %d, '%s', %d, %s, %s, %s)
              """
                  .formatted(
                      user,
                      Instant.ofEpochMilli(set.performedAt()),
                      set.exerciseId(),
                      set.type().key(),
                      set.reps(),
                      Double.isNaN(set.weightKg()) ? "null" : set.weightKg(),
                      Double.isNaN(set.rpe()) ? "null" : set.rpe(),
                      set.completed()));
    }
    for (CheckIn checkIn : facts.checkIns()) {
      api.database()
          .execute(
              "insert into check_ins (user_id, muscle_group, recovery, checked_in_at) values (%d, '%s', %s, '%s')"
                  .formatted(
                      user,
                      checkIn.muscle().key(),
                      checkIn.recovery(),
                      Instant.ofEpochMilli(checkIn.at())));
    }
    api.evaluate(user);
  }

  private MuscleInsight evaluate(UserFacts facts, long at) {
    Catalog catalog =
        new Catalog(
            1,
            List.of(
                new Exercise(
                    bench,
                    "other",
                    0,
                    false,
                    Activations.of(Map.of(MuscleGroup.CHEST, 1.0, MuscleGroup.TRICEPS, 0.5))),
                new Exercise(
                    squat, "other", 0, false, Activations.of(Map.of(MuscleGroup.QUADRICEPS, 1.0)))),
            List.of());
    return Model.evaluate(facts, catalog, Parameters.DEFAULT, at).of(MuscleGroup.CHEST);
  }

  private static long at(JsonNode point) {
    return Instant.parse(point.path("at").asText()).toEpochMilli();
  }
}
