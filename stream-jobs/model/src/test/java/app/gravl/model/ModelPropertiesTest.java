package app.gravl.model;

import static app.gravl.model.ModelConstants.DAY;
import static app.gravl.model.ModelConstants.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any history. A failure names its seed. */
class ModelPropertiesTest {

  private static final Catalog CATALOG = Histories.catalog(40, 8, 7);

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_order_of_arrival_changes_no_bit(long seed) {
    UserFacts facts = Histories.wild(CATALOG, seed);
    List<LoggedSet> sets = new ArrayList<>(facts.sets());
    List<CheckIn> checkIns = new ArrayList<>(facts.checkIns());
    List<Workout> custom = new ArrayList<>(facts.customWorkouts());
    Collections.shuffle(sets, new Random(seed));
    Collections.shuffle(checkIns, new Random(seed));
    Collections.shuffle(custom, new Random(seed));
    UserFacts shuffled =
        new UserFacts(sets, checkIns, custom, facts.ownExercises(), facts.preferences());

    // Records compare doubles by their bits.
    assertThat(evaluate(shuffled, Histories.NOW)).isEqualTo(evaluate(facts, Histories.NOW));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void recovery_is_a_percentage_above_zero_and_never_falls_at_rest(long seed) {
    Insights insights = evaluate(Histories.wild(CATALOG, seed), Histories.NOW);

    for (MuscleInsight muscle : insights.muscles()) {
      double before = 0;
      for (long hours = 0; hours < 24 * 45; hours += 7) {
        double recovery = muscle.recoveryAt(Histories.NOW + hours * HOUR);
        assertThat(recovery).isGreaterThan(0).isGreaterThanOrEqualTo(before);
        assertThat(recovery).isLessThanOrEqualTo(100);
        before = recovery;
      }
      assertThat(muscle.recoveryAt(Histories.NOW + 3650 * DAY)).isEqualTo(100);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_stored_of_a_muscle_does_not_depend_on_when_it_is_computed(long seed) {
    UserFacts facts = withoutFuture(Histories.wild(CATALOG, seed));
    Insights now = evaluate(facts, Histories.NOW);
    Insights later = evaluate(facts, Histories.NOW + 9 * DAY);

    for (MuscleInsight muscle : later.muscles()) {
      if (muscle.asOf() != null) {
        MuscleInsight before = now.of(muscle.muscle());
        assertThat(muscle.asOf()).isEqualTo(before.asOf());
        assertThat(muscle.fatigue()).isEqualTo(before.fatigue());
        assertThat(muscle.capacity()).isEqualTo(before.capacity());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_check_in_covers_every_earlier_set(long seed) {
    UserFacts facts = Histories.wild(CATALOG, seed);
    CheckIn now = new CheckIn(99, MuscleGroup.CHEST, 64, Histories.NOW);
    MuscleInsight chest =
        evaluate(with(facts, facts.sets(), List.of(now)), Histories.NOW).of(MuscleGroup.CHEST);

    assertThat(chest.asOf()).isEqualTo(Histories.NOW);
    assertThat(chest.recoveryAt(Histories.NOW)).isCloseTo(64, within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_dated_later_does_not_count_until_then(long seed) {
    UserFacts facts = Histories.wild(CATALOG, seed);
    Insights with = evaluate(facts, Histories.NOW);
    Insights without = evaluate(withoutFuture(facts), Histories.NOW);

    assertThat(with.muscles()).isEqualTo(without.muscles());
    assertThat(with.recommendations().picks()).isEqualTo(without.recommendations().picks());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_starts_or_stops_being_possible_before_valid_until(long seed) {
    UserFacts facts = Histories.wild(CATALOG, seed);
    Insights insights = evaluate(facts, Histories.NOW);
    Long validUntil = insights.recommendations().validUntil();
    // A crossing is rounded up and one millisecond added: the last one may be past it.
    long last = validUntil == null ? Histories.NOW + 5 * DAY : validUntil - 2;

    assertThat(validUntil == null || validUntil > Histories.NOW).isTrue();
    if (last <= Histories.NOW) {
      return;
    }
    for (long at : new long[] {Histories.NOW + 1, (Histories.NOW + last) / 2, last}) {
      Insights then = evaluate(facts, at);
      assertThat(eligible(then, facts)).isEqualTo(eligible(insights, facts));
      assertThat(then.recommendations().poolSessions())
          .isEqualTo(insights.recommendations().poolSessions());
      for (MuscleInsight muscle : then.muscles()) {
        assertThat(muscle.week().sets())
            .isCloseTo(insights.of(muscle.muscle()).week().sets(), within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_earliest_instant_after_rest_brings_a_pick(long seed) {
    UserFacts facts = tired(withoutFuture(Histories.wild(CATALOG, seed)));
    Rest rest = evaluate(facts, Histories.NOW).recommendations().rest();
    if (rest == null || rest.code() == Rest.Code.NO_CANDIDATE) {
      return;
    }
    long earliest = rest.earliestAt();

    assertThat(evaluate(facts, earliest).recommendations().picks()).isNotEmpty();
    assertThat(evaluate(facts, earliest - 3).recommendations().picks()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void another_set_lowers_recovery_of_what_it_trains(long seed) {
    UserFacts facts = withoutFuture(Histories.wild(CATALOG, seed));
    LoggedSet more =
        new LoggedSet(
            9999, Histories.NOW, 1, SetType.WORKING, 8, Double.NaN, 0, Double.NaN, true, 0, 0);
    List<LoggedSet> sets = new ArrayList<>(facts.sets());
    sets.add(more);
    Insights before = evaluate(with(facts, facts.sets(), List.of()), Histories.NOW);
    Insights after = evaluate(with(facts, sets, List.of()), Histories.NOW);

    for (MuscleInsight muscle : after.muscles()) {
      double recovery = muscle.recoveryAt(Histories.NOW);
      double earlier = before.of(muscle.muscle()).recoveryAt(Histories.NOW);
      if (CATALOG.exercise(1).activations().of(muscle.muscle()) == 0) {
        assertThat(recovery).isEqualTo(earlier);
      } else if (muscle.capacity() <= before.of(muscle.muscle()).capacity()) {
        assertThat(recovery).isLessThan(earlier);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_impulses_add_up_to_the_fatigue(long seed) {
    UserFacts facts = Histories.wild(CATALOG, seed);
    Insights insights = evaluate(facts, Histories.NOW);

    for (MuscleInsight muscle : insights.muscles()) {
      Impulses impulses =
          Impulses.on(muscle.muscle(), facts, CATALOG, Parameters.DEFAULT, Histories.NOW);
      double left = impulses.checkInFatigueLeft();
      for (Impulses.OfSet set : impulses.sets()) {
        left += set.fatigueLeft();
      }
      double fatigue = muscle.fatigueAt(Histories.NOW);
      assertThat(left).isCloseTo(fatigue, within(1e-9 * fatigue));
    }
  }

  @Test
  void without_sets_every_muscle_is_untrained() {
    UserFacts facts = Histories.wild(CATALOG, 3);
    Insights insights = evaluate(with(facts, List.of(), List.of()), Histories.NOW);

    assertThat(insights.muscles())
        .allSatisfy(
            muscle -> {
              assertThat(muscle.asOf()).isNull();
              assertThat(muscle.lastTrainedAt()).isNull();
              assertThat(muscle.fatigue()).isZero();
              assertThat(muscle.capacity()).isEqualTo(2.5);
              assertThat(muscle.week().sets()).isZero();
            });
    assertThat(insights.recommendations().validUntil()).isNull();
  }

  private static Insights evaluate(UserFacts facts, long at) {
    return Model.evaluate(facts, CATALOG, Parameters.DEFAULT, at);
  }

  /** Which of all workouts have every primary muscle past 30 percent. */
  private static List<Boolean> eligible(Insights insights, UserFacts facts) {
    List<Boolean> eligible = new ArrayList<>();
    PreferenceFilter preferences =
        new PreferenceFilter(facts.preferences(), CATALOG.exercises(), Parameters.DEFAULT);
    for (int c = 0; c < CATALOG.candidateCount(); c++) {
      PreparedWorkout workout = CATALOG.candidate(c);
      boolean all = true;
      for (int i = 0; i < workout.primaryCount(); i++) {
        MuscleGroup muscle = MuscleGroup.at(workout.primary(i));
        all &= insights.of(muscle).recoveryAt(insights.at()) > 30;
      }
      if (preferences.allows(workout)) {
        eligible.add(all);
      }
    }
    return eligible;
  }

  /** Every muscle loaded with 30 hard sets a few hours ago. */
  private static UserFacts tired(UserFacts facts) {
    List<LoggedSet> sets = new ArrayList<>(facts.sets());
    for (int i = 0; i < 30 * CATALOG.exercises().size(); i++) {
      sets.add(
          new LoggedSet(
              10_000 + i,
              Histories.NOW - 3 * HOUR - i,
              1 + i % CATALOG.exercises().size(),
              SetType.FAILURE,
              10,
              Double.NaN,
              0,
              Double.NaN,
              true,
              0,
              0));
    }
    return with(facts, sets, List.of());
  }

  private static UserFacts withoutFuture(UserFacts facts) {
    return with(
        facts,
        facts.sets().stream().filter(set -> set.performedAt() <= Histories.NOW).toList(),
        facts.checkIns().stream().filter(checkIn -> checkIn.at() <= Histories.NOW).toList());
  }

  private static UserFacts with(UserFacts facts, List<LoggedSet> sets, List<CheckIn> checkIns) {
    return new UserFacts(
        sets, checkIns, facts.customWorkouts(), facts.ownExercises(), facts.preferences());
  }
}
