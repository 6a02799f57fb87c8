package app.gravl.model;

import static app.gravl.model.Gym.MONDAY_EVENING;
import static app.gravl.model.Gym.TUESDAY_EVENING;
import static app.gravl.model.Gym.benchPress;
import static app.gravl.model.Gym.squat;
import static app.gravl.model.Gym.user;
import static app.gravl.model.ModelConstants.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecommendationsTest {

  @Test
  void equal_scores_go_to_the_catalog_and_then_to_the_smaller_id() {
    // Push and Legs have nothing in common and each is what half the catalog is like; Arms is like
    // neither and is still picked.
    List<Pick> picks = Gym.evaluate(user(), MONDAY_EVENING).recommendations().picks();

    assertThat(picks)
        .extracting(Pick::workout)
        .containsExactly(Gym.PUSH.ref(), Gym.LEGS.ref(), Gym.ARMS.ref());
    assertThat(picks).extracting(Pick::score).containsExactly(50.0, 50.0, 0.0);
  }

  @Test
  void what_differs_by_rounding_alone_is_equal() {
    int higherByRounding = 0;
    for (int sixteenths = 1; sixteenths < 16; sixteenths++) {
      Map<MuscleGroup, Double> mix =
          Map.of(
              MuscleGroup.CHEST,
              1.0,
              MuscleGroup.TRICEPS,
              0.3,
              MuscleGroup.LATS,
              sixteenths / 16.0);
      Catalog catalog =
          new Catalog(
              1,
              List.of(new Exercise(1, "barbell", 0, false, Activations.of(mix))),
              List.of(ofSets(WorkoutRef.catalog(1), 1)));
      UserFacts facts =
          new UserFacts(
              List.of(),
              List.of(),
              List.of(ofSets(WorkoutRef.custom(1), 3), ofSets(WorkoutRef.custom(2), 7)),
              Map.of(),
              Preferences.NONE);
      UserState state = UserState.at(MONDAY_EVENING, facts, catalog, Parameters.DEFAULT);
      Candidates candidates = new Candidates(facts, catalog, state);
      Matching matching = new Matching(catalog, candidates, state);
      for (int c = 1; c < candidates.size(); c++) {
        double score = candidates.factor(c) * matching.match(c);
        higherByRounding += score > candidates.factor(0) * matching.match(0) ? 1 : 0;
      }
      assertThat(
              Model.evaluate(facts, catalog, Parameters.DEFAULT, MONDAY_EVENING)
                  .recommendations()
                  .picks()
                  .get(0)
                  .workout())
          .isEqualTo(WorkoutRef.catalog(1));
    }

    assertThat(higherByRounding).isPositive();
  }

  private static Workout ofSets(WorkoutRef ref, int sets) {
    return new Workout(ref, "Mix", List.of(new PlannedExercise(1, sets, 8)));
  }

  @Test
  void custom_workouts_stand_in_where_the_catalog_has_none() {
    Preferences dumbbells = new Preferences(Set.of("dumbbell"), null, Set.of(), null);

    assertThat(with(dumbbells).picks()).extracting(Pick::score).containsExactly(100.0);
  }

  @Test
  void what_is_fatigued_is_not_picked_until_it_is_past_the_threshold() {
    LoggedSet[] hard =
        Collections.nCopies(12, squat(5).at(MONDAY_EVENING)).toArray(LoggedSet[]::new);
    Insights insights = Gym.evaluate(user(hard), MONDAY_EVENING);

    assertThat(picks(insights)).containsExactly(Gym.PUSH.ref(), Gym.ARMS.ref());
  }

  @Test
  void only_what_is_at_hand_in_the_time_there_is_and_not_excluded_is_picked() {
    assertThat(picks(with(new Preferences(Set.of("dumbbell"), null, Set.of(), null))))
        .containsExactly(Gym.ARMS.ref());
    assertThat(picks(with(new Preferences(null, null, Set.of(Gym.SQUAT), null))))
        .containsExactly(Gym.PUSH.ref(), Gym.ARMS.ref());
    assertThat(picks(with(new Preferences(null, 12, Set.of(), null)))).hasSize(3);
    assertThat(with(new Preferences(null, 11, Set.of(), null)).rest())
        .isEqualTo(
            new Rest(
                Rest.Code.NO_CANDIDATE,
                "Your preferences (equipment, time, excluded exercises) leave out all 3 workouts.",
                null));
  }

  @Test
  void what_was_done_last_and_what_came_after_it_speak_for_a_workout() {
    LoggedSet[] sets = {
      benchPress(8).on(Gym.PUSH).at(MONDAY_EVENING - 12 * DAY),
      squat(8).at(MONDAY_EVENING - 9 * DAY),
      benchPress(8).on(Gym.PUSH).at(MONDAY_EVENING),
    };
    Pick legs = Gym.evaluate(user(sets), MONDAY_EVENING + 2 * DAY).recommendations().picks().get(0);

    assertThat(legs.workout()).isEqualTo(Gym.LEGS.ref());
    assertThat(legs.reasons())
        .extracting(Reason::code)
        .containsExactly(
            Reason.Code.ORDER,
            Reason.Code.HABIT,
            Reason.Code.FRESH_MUSCLES,
            Reason.Code.NEED_BEHIND_TARGET,
            Reason.Code.VARIETY_NEW);
    assertThat(legs.reasons())
        .extracting(Reason::message)
        .startsWith(
            "After a session like your last one (Push) you trained like this 3 days later.",
            "Much the same as 1 of your last 3 sessions, 11 days ago.");
    assertThat(legs.reasons().get(0).params().toString())
        .isEqualTo(
            "{muscles=[chest], days=3, daysAgo=11, workoutKind=catalog, workoutId=1,"
                + " workoutName=Push}");
    assertThat(legs.reasons().get(1).params().toString())
        .isEqualTo("{sessions=1, of=3, daysAgo=11}");
  }

  @Test
  void a_session_off_plan_goes_by_its_muscles() {
    LoggedSet[] sets = {
      benchPress(8).at(MONDAY_EVENING - 12 * DAY),
      squat(8).at(MONDAY_EVENING - 9 * DAY),
      benchPress(8).at(MONDAY_EVENING),
    };
    Pick legs = Gym.evaluate(user(sets), MONDAY_EVENING + 2 * DAY).recommendations().picks().get(0);

    assertThat(legs.reasons().get(0).message())
        .isEqualTo(
            "After a session like your last one (chest) you trained like this 3 days later.");
    assertThat(legs.reasons().get(0).params()).doesNotContainKey("workoutId");
  }

  @Test
  void likely_and_match_follow_the_formulas() {
    // Worked out by hand: all is recovered, the latest session three days ago.
    LoggedSet[] sets = {
      benchPress(8).at(MONDAY_EVENING - 31 * DAY), squat(8).at(MONDAY_EVENING - 3 * DAY),
    };
    UserFacts facts = user(sets);
    Habit habit = Gym.state(facts, MONDAY_EVENING + 27 * DAY).habit();

    // The squat session came after one unlike itself, the bench session after none: 0.5 both; and
    // 28 days older is half.
    assertThat(habit.weight(0)).isCloseTo(0.5, within(1e-9));
    assertThat(habit.weight(1)).isCloseTo(0.25, within(1e-9));
    Recommendations next = Gym.evaluate(facts, MONDAY_EVENING + 27 * DAY).recommendations();
    assertThat(next.likely(MuscleGroup.QUADRICEPS)).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(next.likely(MuscleGroup.CHEST)).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(next.likely(MuscleGroup.TRICEPS)).isZero();
    // Push and Legs stand for 2/3 of a session each third: 0.5 + 1/3 of 0.75 + 2/3.
    assertThat(next.picks().get(0).workout()).isEqualTo(Gym.LEGS.ref());
    assertThat(next.picks().get(0).match())
        .isCloseTo((0.5 + 1 / 3.0) / (0.75 + 2 / 3.0), within(1e-9));
  }

  @Test
  void unusual_equipment_is_said() {
    Pick arms =
        Gym.evaluate(user(benchPress(8).at(MONDAY_EVENING)), TUESDAY_EVENING)
            .recommendations()
            .picks()
            .get(2);

    assertThat(arms.workout()).isEqualTo(Gym.ARMS.ref());
    assertThat(arms.equipment()).isZero();
    assertThat(arms.reasons())
        .extracting(Reason::code, Reason::params, Reason::message)
        .contains(
            tuple(
                Reason.Code.EQUIPMENT,
                Map.of("equipment", List.of("dumbbell"), "sets", 4, "of", 4),
                "4 of its 4 sets are of a kind that you hardly do: dumbbell."));
  }

  @Test
  void one_set_in_twenty_makes_equipment_usual() {
    LoggedSet[] nineteen = sets(19, 0);
    LoggedSet[] twentyOne = sets(20, 1);

    assertThat(armsEquipment(nineteen)).isZero();
    assertThat(armsEquipment(sets(19, 1))).isEqualTo(1);
    assertThat(armsEquipment(twentyOne)).isZero();
  }

  private static LoggedSet[] sets(int benchPresses, int curls) {
    LoggedSet[] sets = new LoggedSet[benchPresses + curls];
    for (int i = 0; i < sets.length; i++) {
      Gym.Planned set = i < benchPresses ? benchPress(8) : Gym.set(Gym.CURL, 8);
      sets[i] = set.at(MONDAY_EVENING + i * 1000L);
    }
    return sets;
  }

  private static double armsEquipment(LoggedSet... sets) {
    UserFacts facts = user(sets);
    Candidates candidates = new Candidates(facts, Gym.CATALOG, Gym.state(facts, TUESDAY_EVENING));
    return candidates.equipment(2);
  }

  @Test
  void what_a_better_pick_covers_is_said() {
    Workout more =
        new Workout(
            WorkoutRef.custom(2), "More", List.of(new PlannedExercise(Gym.BENCH_PRESS, 6, 8)));
    UserFacts facts =
        new UserFacts(List.of(), List.of(), List.of(more), Map.of(), Preferences.NONE);
    Pick third = Gym.evaluate(facts, MONDAY_EVENING).recommendations().picks().get(2);

    assertThat(third.workout()).isEqualTo(more.ref());
    assertThat(third.covered()).isEqualTo(1);
    assertThat(third.score()).isZero();
    assertThat(third.match()).isEqualTo(0.5);
    Reason reason = third.reasons().get(third.reasons().size() - 1);
    assertThat(reason.params().toString())
        .isEqualTo("{workoutKind=catalog, workoutId=1, percent=100}");
    assertThat(reason.message())
        .isEqualTo(
            "Most of what speaks for it speaks for a better pick too, above all for Push, which"
                + " lowers its rank.");
  }

  @Test
  void reasons_say_it_in_codes_and_in_words() {
    LoggedSet[] sets = {
      benchPress(5).at(MONDAY_EVENING), benchPress(6).at(MONDAY_EVENING),
    };
    Preferences noSquats = new Preferences(null, null, Set.of(Gym.SQUAT), null);
    Pick push =
        Gym.evaluate(user(noSquats, sets), TUESDAY_EVENING).recommendations().picks().get(0);

    assertThat(push.name()).isEqualTo("Push");
    assertThat(push.reasons())
        .extracting(Reason::code)
        .containsExactly(
            Reason.Code.HABIT,
            Reason.Code.RECOVERED_ENOUGH,
            Reason.Code.NEED_BEHIND_TARGET,
            Reason.Code.VARIETY_NEW,
            Reason.Code.PREFERENCES_RESPECTED);
    assertThat(push.reasons())
        .extracting(Reason::message)
        .contains(
            "Much the same as your only session lately, 1 day ago.",
            "It helps your chest: 2 of 10 sets in the last 7 days.",
            "It suits your preferences; they leave out 1 other workout.");
    assertThat(push.reasons().get(2).params().toString())
        .isEqualTo("{muscle=chest, sets=2.0, target=10.0}");
    assertThat(push.muscles().get(0).hoursSinceTrained()).isEqualTo(24);
    assertThat(push.muscles().get(0).likely()).isEqualTo(1);
  }

  private static Recommendations with(Preferences preferences) {
    return Gym.evaluate(user(preferences), MONDAY_EVENING).recommendations();
  }

  private static List<WorkoutRef> picks(Insights insights) {
    return picks(insights.recommendations());
  }

  private static List<WorkoutRef> picks(Recommendations recommendations) {
    return recommendations.picks().stream().map(Pick::workout).toList();
  }
}
