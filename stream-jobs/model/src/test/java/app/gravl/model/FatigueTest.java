package app.gravl.model;

import static app.gravl.model.Gym.MONDAY_EVENING;
import static app.gravl.model.Gym.TUESDAY_EVENING;
import static app.gravl.model.Gym.benchPress;
import static app.gravl.model.Gym.pullUp;
import static app.gravl.model.Gym.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked out by hand. */
class FatigueTest {

  private static double chestImpulse(Gym.Planned... sets) {
    return impulse(MuscleGroup.CHEST, sets);
  }

  /** Of the last of some sets, one after the other. */
  private static double impulse(MuscleGroup muscle, Gym.Planned... sets) {
    LoggedSet[] logged = new LoggedSet[sets.length];
    for (int i = 0; i < sets.length; i++) {
      logged[i] = sets[i].at(MONDAY_EVENING + i);
    }
    List<Impulses.OfSet> impulses =
        Impulses.on(
                muscle, user(logged), Gym.CATALOG, Parameters.DEFAULT, MONDAY_EVENING + sets.length)
            .sets();
    return impulses.get(impulses.size() - 1).impulse();
  }

  @Test
  void a_working_set_with_two_in_reserve_weighs_one() {
    assertThat(chestImpulse(benchPress(5))).isEqualTo(1);
  }

  @Test
  void effort_doubles_with_every_three_repetitions_less_in_reserve() {
    assertThat(chestImpulse(benchPress(5).rpe(5))).isCloseTo(0.5, within(1e-12));
    assertThat(chestImpulse(benchPress(5).rpe(2))).isCloseTo(0.5, within(1e-12));
    assertThat(chestImpulse(benchPress(5).as(SetType.FAILURE)))
        .isCloseTo(1.5874010519682, within(1e-12));
  }

  @Test
  void the_set_type_weighs() {
    assertThat(chestImpulse(benchPress(5).as(SetType.WARMUP))).isEqualTo(0.5);
    assertThat(chestImpulse(benchPress(5).as(SetType.DROP))).isEqualTo(0.75);
  }

  @Test
  void without_an_rpe_the_reserve_is_estimated_from_the_best_earlier_set() {
    // 100 kg once, then ten times 75 kg, Epley 100 kg too: none left by the estimate, 1.5 after
    // shrinking, 2^(0.5/3). Volume 10 x 0.75 / 7.5 is 1.
    assertThat(chestImpulse(benchPress(1).with(100), benchPress(10).with(75).rpe(Double.NaN)))
        .isCloseTo(1.1224620483094, within(1e-12));
  }

  @Test
  void volume_stays_between_its_bounds() {
    assertThat(chestImpulse(benchPress(1).with(100))).isCloseTo(0.4, within(1e-12));
    assertThat(chestImpulse(benchPress(1).with(100), benchPress(20).with(90)))
        .isCloseTo(1.6, within(1e-12));
  }

  @Test
  void a_pull_up_weighs_the_body() {
    // Ten without weight: 75 kg ten times, Epley 100 kg. Then five with 11.25 kg: 86.25 kg, 0.8625
    // of that maximum but 100.625 kg by Epley itself: none left, 1.5 after shrinking.
    double effort = 1.1224620483094;
    Gym.Planned ten = pullUp(10).rpe(Double.NaN);
    assertThat(impulse(MuscleGroup.LATS, ten)).isCloseTo(effort * 10 * 0.75 / 7.5, within(1e-12));
    assertThat(impulse(MuscleGroup.LATS, ten, pullUp(5).with(11.25).rpe(Double.NaN)))
        .isCloseTo(effort * 5 * (86.25 / 100.625) / 7.5, within(1e-12));
  }

  @Test
  void more_than_thirty_repetitions_with_the_body_say_no_more_of_the_maximum() {
    // Forty bare: 75 kg thirty times, Epley 150 kg. Beside it ten look easy: 5 in reserve, 2.75
    // after
    // shrinking; half of the maximum ten times.
    double effort = Math.pow(2, -0.75 / 3);
    assertThat(impulse(MuscleGroup.LATS, pullUp(40), pullUp(10).rpe(Double.NaN)))
        .isCloseTo(effort * 10 * 0.5 / 7.5, within(1e-12));
  }

  @Test
  void a_hold_is_measured_by_its_seconds_and_so_is_cardio() {
    assertThat(impulse(MuscleGroup.ABDOMINALS, Gym.set(Gym.PLANK, 1).lasting(50)))
        .isCloseTo(1.25, within(1e-12));
    assertThat(impulse(MuscleGroup.ABDOMINALS, Gym.set(Gym.PLANK, 1).lasting(5))).isEqualTo(0.4);
    assertThat(impulse(MuscleGroup.CALVES, Gym.set(Gym.RUN, 1).lasting(3600)))
        .isCloseTo(0.5 * 3, within(1e-12));
    assertThat(impulse(MuscleGroup.CALVES, Gym.set(Gym.RUN, 1).lasting(80_000)))
        .isCloseTo(0.5 * 6, within(1e-12));
  }

  @Test
  void what_is_carried_for_seconds_is_measured_by_its_weight() {
    // One repetition of its own maximum: the smallest volume.
    assertThat(impulse(MuscleGroup.FOREARMS, Gym.set(Gym.FARMERS_WALK, 1).with(40).lasting(400)))
        .isCloseTo(0.4, within(1e-12));
  }

  @Test
  void cardio_tires_but_is_no_training_of_the_week() {
    Insights insights =
        Gym.evaluate(user(Gym.set(Gym.RUN, 1).lasting(3600).at(MONDAY_EVENING)), TUESDAY_EVENING);
    MuscleInsight calves = insights.of(MuscleGroup.CALVES);

    assertThat(calves.recoveryAt(TUESDAY_EVENING)).isLessThan(100);
    assertThat(calves.lastTrainedAt()).isEqualTo(MONDAY_EVENING);
    assertThat(calves.week()).isEqualTo(new Week(0, 0, 0, 0, 6, Week.Balance.BELOW));
    assertThat(insights.recommendations().poolSessions()).isZero();
    // No set of it counts for the weekly ones that the muscle is used to.
    assertThat(calves.capacity()).isEqualTo(2.5);
  }

  @Test
  void fatigue_halves_with_every_half_life_and_helpers_get_their_share() {
    Insights insights = Gym.evaluate(user(benchPress(5).at(MONDAY_EVENING)), TUESDAY_EVENING);
    MuscleInsight chest = insights.of(MuscleGroup.CHEST);

    assertThat(chest.asOf()).isEqualTo(MONDAY_EVENING);
    assertThat(chest.fatigue()).isEqualTo(1);
    assertThat(chest.fatigueAt(MONDAY_EVENING + 20 * ModelConstants.HOUR))
        .isCloseTo(0.5, within(1e-12));
    assertThat(insights.of(MuscleGroup.TRICEPS).fatigue()).isEqualTo(0.5);
    // One set and eight weeks taken as twelve each: 12.125 of 12.
    assertThat(chest.capacity()).isCloseTo(2.5 * 12.125 / 12, within(1e-12));
  }

  @Test
  void fatigue_of_the_capacity_is_half_recovered_and_doubled_it_takes_one_half_life_more() {
    assertThat(RecoveryCurve.recovery(2.5, 2.5)).isEqualTo(50);
    assertThat(RecoveryCurve.hoursToReach(50, 5, 2.5, 20)).isCloseTo(20, within(1e-12));
    assertThat(RecoveryCurve.hoursToReach(50, 1, 2.5, 20)).isZero();
    assertThat(RecoveryCurve.hoursToFresh(0, 2.5, 20)).isZero();
    assertThatThrownBy(() -> RecoveryCurve.hoursToReach(100, 1, 2.5, 20))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void status_turns_at_thirty_and_ninety() {
    assertThat(RecoveryCurve.status(30, false)).isEqualTo(RecoveryStatus.FATIGUED);
    assertThat(RecoveryCurve.status(30.01, false)).isEqualTo(RecoveryStatus.RECOVERING);
    assertThat(RecoveryCurve.status(90, false)).isEqualTo(RecoveryStatus.FRESH);
    assertThat(RecoveryCurve.status(100, true)).isEqualTo(RecoveryStatus.UNTRAINED);
  }
}
