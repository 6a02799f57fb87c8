package app.gravl.jobs.evaluate;

import static app.gravl.jobs.evaluate.Lifter.BENCH_PRESS;
import static app.gravl.jobs.evaluate.Lifter.ROW;
import static app.gravl.jobs.evaluate.Lifter.SQUAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.gravl.model.Insights;
import app.gravl.model.LoggedSession;
import app.gravl.model.Model;
import app.gravl.model.ModelConstants;
import app.gravl.model.MuscleGroup;
import app.gravl.model.Parameters;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UserEvaluationTest {

  private static final long[] EXERCISES = {BENCH_PRESS, SQUAT, ROW};

  private final Lifter lifter = new Lifter();

  @Test
  void whoever_takes_turns_trains_what_is_most_recovered() {
    for (int i = 0; i < 10; i++) {
      lifter.trains(BENCH_PRESS).rests(24).trains(SQUAT).rests(24);
    }
    UserSums sums = lifter.evaluated();

    for (Predictor predictor : Foresight.PREDICTORS.subList(0, 3)) {
      assertThat(sums.auc(predictor).value()).as(predictor.label()).isEqualTo(1);
    }
    // Before the first two there are no two usual muscles.
    assertThat(sums.auc(Predictor.RECOVERY).count()).isEqualTo(18);
    assertThat(sums.auc(Predictor.LIKELY).value()).isGreaterThan(0.8);
    assertThat(sums.atOrBelowGate.value()).isZero();
  }

  @Test
  void whoever_only_repeats_trains_what_is_least_recovered() {
    lifter.trains(SQUAT).rests(96);
    for (int i = 0; i < 7; i++) {
      lifter.trains(BENCH_PRESS).rests(96);
    }
    UserSums sums = lifter.evaluated();

    assertThat(sums.auc(Predictor.RECOVERY).value()).isZero();
    assertThat(sums.auc(Predictor.DECAYED_SETS).value()).isZero();
    assertThat(sums.auc(Predictor.LIKELY).value()).isEqualTo(1);
  }

  @Test
  void a_muscle_left_alone_for_28_days_is_no_usual_one() {
    lifter.trains(SQUAT).rests(28 * 24 + 1);
    lifter.trains(BENCH_PRESS).rests(24).trains(BENCH_PRESS);

    assertThat(lifter.evaluated().auc(Predictor.RECOVERY).count()).isZero();
  }

  @Test
  void neither_what_is_said_of_random_sessions_nor_what_is_shuffled_tells_anything() {
    Random random = new Random(5);
    UserSums all = new UserSums();
    for (int user = 0; user < 8; user++) {
      Lifter anybody = new Lifter();
      for (int i = 0; i < 150; i++) {
        anybody.lifts(EXERCISES[random.nextInt(3)], 90 + random.nextInt(20));
        anybody.rests(72 + random.nextInt(48));
      }
      all.add(anybody.evaluated(user), 1);
    }

    assertThat(all.auc(Predictor.SHUFFLED).value()).isCloseTo(0.5, within(0.05));
    assertThat(all.auc(Predictor.RECOVERY).value()).isCloseTo(0.5, within(0.05));
    assertThat(all.strength(Predictor.SHUFFLED).correlation()).isCloseTo(0, within(0.1));
    assertThat(all.strength(Predictor.RECOVERY).correlation()).isCloseTo(0, within(0.1));
  }

  @Test
  void what_is_shuffled_tells_nothing_even_where_all_can_be_told() {
    for (int i = 0; i < 120; i++) {
      lifter.lifts(BENCH_PRESS, 110).rests(24).lifts(SQUAT, 100).rests(24);
      lifter.lifts(BENCH_PRESS, 90).rests(24).lifts(SQUAT, 100).rests(120);
    }
    UserSums sums = lifter.evaluated();

    assertThat(sums.auc(Predictor.RECOVERY).value()).isGreaterThan(0.9);
    assertThat(sums.auc(Predictor.SHUFFLED).value()).isCloseTo(0.5, within(0.1));
    assertThat(sums.strength(Predictor.RECOVERY).correlation()).isGreaterThan(0.5);
    assertThat(sums.strength(Predictor.SHUFFLED).correlation()).isCloseTo(0, within(0.2));
  }

  @Test
  void one_of_three_random_workouts_is_what_is_done() {
    for (int i = 0; i < 120; i++) {
      lifter.trains(BENCH_PRESS).rests(96);
    }
    UserSums sums = lifter.evaluated();

    assertThat(sums.nearness(Nearness.FIRST, Workouts.PICKS).value()).isGreaterThan(0.9);
    assertThat(sums.nearness(Nearness.FIRST, Workouts.RANDOM).value())
        .isCloseTo(1 / 3.0, within(0.15));
    assertThat(sums.nearness(Nearness.BEST, Workouts.RANDOM).value()).isEqualTo(1);
  }

  @Test
  void the_picks_come_as_near_as_hindsight_where_training_is_what_can_be_picked() {
    for (int i = 0; i < 10; i++) {
      lifter.trains(BENCH_PRESS).rests(48).trains(SQUAT).rests(48).trains(ROW).rests(48);
    }
    UserSums sums = lifter.evaluated();

    assertThat(sums.nearness(Nearness.ALIKE, Workouts.HINDSIGHT).value()).isEqualTo(1);
    assertThat(sums.nearness(Nearness.BEST, Workouts.PICKS).value()).isEqualTo(1);
    assertThat(sums.nearness(Nearness.FIRST, Workouts.PICKS).value()).isGreaterThan(0.9);
    assertThat(sums.nearness(Nearness.FIRST, Workouts.RANDOM).value()).isBetween(0.1, 0.6);
  }

  @Test
  void who_lifts_more_when_recovered_is_foreseen_and_who_lifts_less_is_not() {
    for (int i = 0; i < 20; i++) {
      // Rested, then not.
      lifter.lifts(BENCH_PRESS, 110).rests(24).lifts(BENCH_PRESS, 90).rests(96);
    }
    Lifter other = new Lifter();
    for (int i = 0; i < 20; i++) {
      other.lifts(BENCH_PRESS, 90).rests(24).lifts(BENCH_PRESS, 110).rests(96);
    }
    UserSums well = lifter.evaluated();
    UserSums badly = other.evaluated();

    for (Predictor predictor : Foresight.PREDICTORS.subList(0, 4)) {
      assertThat(well.strength(predictor).correlation()).as(predictor.label()).isGreaterThan(0.9);
      assertThat(badly.strength(predictor).correlation()).as(predictor.label()).isLessThan(-0.9);
    }
    assertThat(well.strength(Predictor.RECOVERY).count()).isEqualTo(39);
    assertThat(well.strength(Predictor.RECOVERY).slope()).isPositive();
  }

  @Test
  void recovery_is_low_right_after_and_high_before_and_fresh_takes_days() {
    for (int i = 0; i < 10; i++) {
      lifter.trains(BENCH_PRESS).rests(120);
    }
    UserSums sums = lifter.evaluated();

    assertThat(sums.quantity(Quantity.LOWEST_BEFORE).median()).isGreaterThan(95);
    assertThat(sums.quantity(Quantity.LOWEST_AFTER).median()).isBetween(5.0, 50.0);
    assertThat(sums.quantity(Quantity.HOURS_TO_FRESH).median()).isBetween(24.0, 96.0);
  }

  @Test
  void what_likely_says_is_held_to_what_happens_of_usual_muscles() {
    for (int i = 0; i < 9; i++) {
      lifter.trains(BENCH_PRESS).rests(48).trains(SQUAT).rests(48);
    }
    UserSums sums = lifter.evaluated();

    // One usual muscle before the second session, two before each later one.
    assertThat(sums.likelySaid.stream().mapToLong(Mean::count).sum()).isEqualTo(1 + 2 * 16);
    assertThat(sums.likelyHappened.stream().mapToLong(Mean::count).sum()).isEqualTo(1 + 2 * 16);
    assertThat(sums.likelyHappened.stream().mapToDouble(Mean::sum).sum()).isEqualTo(16);
    for (int i = 0; i < UserSums.TENTHS; i++) {
      if (sums.likelySaid.get(i).count() > 0) {
        assertThat(sums.likelySaid.get(i).value()).isBetween(i / 10.0, (i + 1) / 10.0);
      }
    }
  }

  @Test
  void a_session_at_the_gate_is_counted_and_has_nothing_picked_of_it() {
    for (int i = 0; i < 4; i++) {
      lifter.trains(BENCH_PRESS, SQUAT, ROW);
    }
    lifter.rests(5).trains(BENCH_PRESS, SQUAT, ROW).rests(5).trains(BENCH_PRESS);
    UserSums sums = lifter.evaluated();

    assertThat(sums.atOrBelowGate.value()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(sums.withoutPick()).isEqualTo(2);
    assertThat(sums.nearness(Nearness.ALIKE, Workouts.PICKS).count()).isEqualTo(1);
  }

  @Test
  void of_a_long_history_the_model_is_asked_as_if_it_had_all_of_it() {
    Random random = new Random(2);
    for (int i = 0; i < 200; i++) {
      lifter.trains(EXERCISES[random.nextInt(3)]).rests(12 + random.nextInt(90));
    }
    Mean expected = new Mean();
    NaiveRules rules = new NaiveRules();
    for (LoggedSession session :
        Model.sessions(lifter.facts(), Lifter.CATALOG, Parameters.DEFAULT, lifter.now())) {
      Insights before =
          Model.evaluate(lifter.facts(), Lifter.CATALOG, Parameters.DEFAULT, session.start() - 1);
      Set<MuscleGroup> usual = Outlook.before(session.start(), before, rules).usual();
      double[] trained = recovery(before, usual.stream().filter(session.direct()::contains));
      double[] left = recovery(before, usual.stream().filter(m -> !session.direct().contains(m)));
      if (trained.length > 0 && left.length > 0) {
        expected.add(Auc.of(trained, left));
      }
      rules.add(session);
    }
    Mean auc = lifter.evaluated().auc(Predictor.RECOVERY);

    assertThat(lifter.now() - lifter.facts().sets().get(0).performedAt())
        .isGreaterThan(2 * ModelConstants.COUNTING_WINDOW);
    assertThat(auc.value()).isEqualTo(expected.value());
    assertThat(auc.count()).isEqualTo(expected.count());
  }

  @Test
  void what_is_left_to_chance_hangs_on_the_seed_only() {
    for (int i = 0; i < 30; i++) {
      lifter.trains(EXERCISES[i * i % 3]).rests(40).trains(BENCH_PRESS, ROW).rests(40);
    }

    assertThat(chance(lifter.evaluated(7))).isEqualTo(chance(lifter.evaluated(7)));
    assertThat(chance(lifter.evaluated(7))).isNotEqualTo(chance(lifter.evaluated(8)));
  }

  @Test
  void of_a_single_session_nothing_is_made() {
    lifter.trains(BENCH_PRESS);

    assertThat(
            new UserEvaluation(Lifter.CATALOG, Parameters.DEFAULT, lifter.now(), 1)
                .of(1, lifter.facts()))
        .isNull();
  }

  private static double[] recovery(Insights before, Stream<MuscleGroup> muscles) {
    return muscles.mapToDouble(muscle -> before.of(muscle).recoveryAt(before.at())).toArray();
  }

  private static List<Double> chance(UserSums sums) {
    return List.of(
        sums.auc(Predictor.SHUFFLED).value(),
        sums.nearness(Nearness.FIRST, Workouts.RANDOM).value(),
        sums.strength(Predictor.SHUFFLED).slope());
  }
}
