package app.gravl.model;

import static app.gravl.model.ModelConstants.DAY;
import static app.gravl.model.ModelConstants.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of habit and picks for any history. A failure names its seed. */
class HabitPropertiesTest {

  private static final Catalog CATALOG = Histories.catalog(40, 8, 7);
  private static final long FORGOTTEN_AFTER = 60 * DAY;

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void at_rest_only_recovery_moves_the_weights(long seed) {
    UserFacts facts = past(seed);
    UserState now = state(facts, Histories.NOW);
    if (now.habit().poolSize() == 0) {
      return;
    }
    for (long later : new long[] {HOUR, DAY, 30 * DAY, restOf(now) - 1}) {
      UserState then = state(facts, Histories.NOW + Math.max(0, Math.min(later, restOf(now) - 1)));
      assertThat(then.habit().poolSize()).isEqualTo(now.habit().poolSize());
      for (int j = 0; j < now.habit().poolSize(); j++) {
        double before = withoutRecovery(now, j);
        assertThat(withoutRecovery(then, j)).isCloseTo(before, within(1e-9 * before));
      }
    }
  }

  /** How long until the habit is forgotten. */
  private static long restOf(UserState state) {
    return state.habit().forgottenAt() - state.at();
  }

  private static double withoutRecovery(UserState state, int j) {
    return state.habit().weight(j) / state.muscles().readinessWeight(state.habit().dose(j));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sixty_days_of_rest_end_the_habit_and_no_less(long seed) {
    UserFacts facts = past(seed);
    UserState now = state(facts, Histories.NOW);
    if (now.habit().poolSize() == 0) {
      return;
    }
    long end = now.sessions().end(now.habit().session(0).session());
    Recommendations last = recommend(facts, end + FORGOTTEN_AFTER);
    Recommendations after = recommend(facts, end + FORGOTTEN_AFTER + 1);

    assertThat(last.poolSessions()).isEqualTo(now.habit().poolSize());
    assertThat(last.likely()).isNotNull();
    assertThat(last.validUntil()).isEqualTo(end + FORGOTTEN_AFTER + 1);
    assertThat(after.poolSessions()).isZero();
    assertThat(after.likely()).isNull();
    assertThat(after.picks())
        .allSatisfy(
            pick -> {
              assertThat(pick.equipment()).isEqualTo(1);
              assertThat(pick.reasons())
                  .extracting(Reason::code)
                  .doesNotContain(Reason.Code.HABIT, Reason.Code.ORDER, Reason.Code.EQUIPMENT);
            });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void matches_are_what_the_formula_says_though_most_similarities_are_computed_once(long seed) {
    UserFacts facts = Histories.wild(CATALOG, seed);
    UserState state = state(facts, Histories.NOW);
    Candidates candidates = new Candidates(facts, CATALOG, state);
    Matching matching = new Matching(CATALOG, candidates, state);
    int n = state.habit().poolSize();
    int pseudo = candidates.catalogCount() > 0 ? candidates.catalogCount() : candidates.size();

    for (int c = 0; c < candidates.size(); c++) {
      if (!candidates.eligible(c)) {
        continue;
      }
      double sum = 0;
      double weights = 0;
      for (int p = 0; p < n + pseudo; p++) {
        Dose model = p < n ? state.habit().dose(p) : candidates.dose(p - n);
        double weight =
            p < n
                ? state.habit().weight(p)
                : 2.0 / (1 + n) / pseudo * state.muscles().readinessWeight(model);
        sum += weight * model.similarity(candidates.dose(c));
        weights += weight;
      }
      assertThat(matching.match(c)).isEqualTo(sum / weights);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void covering_what_is_covered_never_raises_a_score(long seed) {
    UserFacts facts = Histories.wild(CATALOG, seed);
    UserState state = state(facts, Histories.NOW);
    Candidates candidates = new Candidates(facts, CATALOG, state);
    int eligible = 0;
    for (int c = 0; c < candidates.size(); c++) {
      eligible += candidates.eligible(c) ? 1 : 0;
    }
    if (eligible == 0) {
      return;
    }
    Matching matching = new Matching(CATALOG, candidates, state);
    double[] before = new double[candidates.size()];
    for (int c = 0; c < candidates.size(); c++) {
      if (candidates.eligible(c)) {
        before[c] = matching.uncovered(c);
        assertThat(before[c]).isEqualTo(matching.match(c)).isBetween(0.0, 1 + 1e-12);
      }
    }
    for (int pick = 0; pick < candidates.size(); pick++) {
      if (!candidates.eligible(pick)) {
        continue;
      }
      matching.cover(pick);
      assertThat(matching.uncovered(pick)).isZero();
      for (int c = 0; c < candidates.size(); c++) {
        if (candidates.eligible(c)) {
          double uncovered = matching.uncovered(c);
          assertThat(uncovered).isBetween(0.0, before[c]);
          before[c] = uncovered;
        }
      }
      matching.cover(pick);
      for (int c = 0; c < candidates.size(); c++) {
        if (candidates.eligible(c)) {
          assertThat(matching.uncovered(c)).isEqualTo(before[c]);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void scores_fall_from_pick_to_pick_and_say_what_they_are_made_of(long seed) {
    List<Pick> picks = recommend(Histories.wild(CATALOG, seed), Histories.NOW).picks();
    double better = 100;

    for (Pick pick : picks) {
      assertThat(pick.score()).isBetween(0.0, better + ModelConstants.SCORE_TIE);
      assertThat(pick.covered()).isBetween(0.0, pick.rank() == 1 ? 0.0 : 1.0);
      assertThat(pick.match()).isBetween(0.0, 1 + 1e-12);
      assertThat(pick.factor())
          .isCloseTo(
              (0.5 + 0.5 * pick.equipment())
                  * (0.7 + 0.3 * pick.need())
                  * (0.5 + 0.5 * pick.variety())
                  * pick.readiness(),
              within(1e-12));
      assertThat(pick.score())
          .isCloseTo(100 * pick.factor() * pick.match() * (1 - pick.covered()), within(1e-9));
      better = pick.score();
    }
    assertThat(picks).extracting(Pick::workout).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void likely_is_a_share_and_stands_beside_every_muscle(long seed) {
    Recommendations recommendations = recommend(Histories.wild(CATALOG, seed), Histories.NOW);

    for (MuscleGroup muscle : MuscleGroup.values()) {
      Double likely = recommendations.likely(muscle);
      assertThat(likely == null).isEqualTo(recommendations.poolSessions() == 0);
      if (likely != null) {
        assertThat(likely).isBetween(0.0, 1.0);
      }
      for (Pick pick : recommendations.picks()) {
        assertThat(pick.muscles())
            .filteredOn(picked -> picked.muscle() == muscle)
            .allSatisfy(picked -> assertThat(picked.likely()).isEqualTo(likely));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void another_run_changes_recovery_and_nothing_of_training(long seed) {
    UserFacts facts = past(seed);
    Exercise run = Gym.exercise(2_000_000, "other", null, MuscleGroup.CALVES);
    List<LoggedSet> sets = new ArrayList<>(facts.sets());
    sets.add(
        new LoggedSet(
            9999, Histories.NOW, run.id(), SetType.WORKING, 1, 0, 5000, Double.NaN, true, 0, 0));
    Map<Long, Exercise> own = new HashMap<>(facts.ownExercises());
    own.put(run.id(), run);
    UserFacts withRun =
        new UserFacts(sets, facts.checkIns(), facts.customWorkouts(), own, facts.preferences());
    Insights before = Model.evaluate(facts, CATALOG, Parameters.DEFAULT, Histories.NOW);
    Insights after = Model.evaluate(withRun, CATALOG, Parameters.DEFAULT, Histories.NOW);

    assertThat(after.of(MuscleGroup.CALVES).lastTrainedAt()).isEqualTo(Histories.NOW);
    for (MuscleInsight muscle : after.muscles()) {
      assertThat(muscle.week()).isEqualTo(before.of(muscle.muscle()).week());
    }
    assertThat(after.recommendations().poolSessions())
        .isEqualTo(before.recommendations().poolSessions());
  }

  private static UserFacts past(long seed) {
    UserFacts facts = Histories.wild(CATALOG, seed);
    return new UserFacts(
        facts.sets().stream().filter(set -> set.performedAt() <= Histories.NOW).toList(),
        facts.checkIns().stream().filter(checkIn -> checkIn.at() <= Histories.NOW).toList(),
        facts.customWorkouts(),
        facts.ownExercises(),
        facts.preferences());
  }

  private static UserState state(UserFacts facts, long at) {
    return UserState.at(at, facts, CATALOG, Parameters.DEFAULT);
  }

  private static Recommendations recommend(UserFacts facts, long at) {
    return Model.evaluate(facts, CATALOG, Parameters.DEFAULT, at).recommendations();
  }
}
