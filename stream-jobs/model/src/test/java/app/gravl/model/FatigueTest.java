package app.gravl.model;

import static app.gravl.model.Gym.MONDAY_EVENING;
import static app.gravl.model.Gym.TUESDAY_EVENING;
import static app.gravl.model.Gym.benchPress;
import static app.gravl.model.Gym.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked out by hand. */
class FatigueTest {

  private static double chestImpulse(Gym.Planned... sets) {
    LoggedSet[] logged = new LoggedSet[sets.length];
    for (int i = 0; i < sets.length; i++) {
      logged[i] = sets[i].at(MONDAY_EVENING + i);
    }
    List<Impulses.OfSet> impulses =
        Impulses.on(
                MuscleGroup.CHEST,
                user(logged),
                Gym.CATALOG,
                Parameters.DEFAULT,
                MONDAY_EVENING + sets.length)
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
