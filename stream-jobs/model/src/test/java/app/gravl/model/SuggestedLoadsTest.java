package app.gravl.model;

import static app.gravl.model.Gym.MONDAY_EVENING;
import static app.gravl.model.Gym.pullUp;
import static app.gravl.model.Gym.squat;
import static app.gravl.model.Gym.user;
import static app.gravl.model.ModelConstants.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Worked out by hand. */
class SuggestedLoadsTest {

  private static final Preferences EIGHTY_KG = new Preferences(null, null, Set.of(), 80.0);

  @Test
  void near_the_plan_it_is_what_was_lifted_and_a_step_more_where_two_repetitions_were_over() {
    LoggedSet[] sets = {squat(8).with(100).at(MONDAY_EVENING)};

    assertThat(suggest(Gym.SQUAT, 8, sets)).isEqualTo(100);
    assertThat(suggest(Gym.SQUAT, 11, sets)).isEqualTo(100);
    assertThat(suggest(Gym.SQUAT, 7, sets)).isEqualTo(100);
    assertThat(suggest(Gym.SQUAT, 6, sets)).isEqualTo(102.5);
  }

  @Test
  void far_from_the_plan_it_is_converted_and_rounded_down() {
    LoggedSet[] sets = {squat(8).with(100).at(MONDAY_EVENING)};

    // 100 x (38/30) / (33/30) = 115.15 and / (50/30) = 76.
    assertThat(suggest(Gym.SQUAT, 3, sets)).isEqualTo(115);
    assertThat(suggest(Gym.SQUAT, 20, sets)).isEqualTo(75);
  }

  @Test
  void the_top_set_of_each_of_three_sessions_counts_and_of_those_the_nearest_to_the_plan() {
    LoggedSet[] sets = {
      squat(5).with(200).at(MONDAY_EVENING - 9 * DAY), // A fourth session back: too long ago.
      squat(5).with(120).at(MONDAY_EVENING - 6 * DAY),
      squat(12).with(90).at(MONDAY_EVENING - 3 * DAY),
      squat(10).with(95).at(MONDAY_EVENING),
      squat(12).with(80).at(MONDAY_EVENING + 1),
      squat(5).with(150).as(SetType.WARMUP).at(MONDAY_EVENING + 2),
    };

    assertThat(suggest(Gym.SQUAT, 5, sets)).isEqualTo(120);
    assertThat(suggest(Gym.SQUAT, 12, sets)).isEqualTo(90);
    assertThat(suggest(Gym.SQUAT, 11, sets)).isEqualTo(95);
  }

  @Test
  void after_84_days_and_for_what_was_never_done_nothing_is_suggested() {
    LoggedSet[] sets = {squat(8).with(100).at(MONDAY_EVENING)};
    SuggestedLoads later =
        new SuggestedLoads(Gym.state(user(sets), MONDAY_EVENING + 84 * DAY), Preferences.NONE);

    assertThat(later.of(Gym.SQUAT, 8)).isNull();
    assertThat(suggest(Gym.BENCH_PRESS, 8, sets)).isNull();
    assertThat(suggest(424_242, 8, sets)).isNull();
  }

  @Test
  void nobody_who_never_hung_weight_on_is_told_to() {
    LoggedSet[] bare = {pullUp(12).at(MONDAY_EVENING)};
    LoggedSet[] withTen = {pullUp(8).with(10).at(MONDAY_EVENING)};

    assertThat(suggest(Gym.PULL_UP, 5, bare)).isEqualTo(0);
    assertThat(suggest(Gym.PULL_UP, 10, bare)).isEqualTo(0);
    // Far too many for somebody who did twelve: there is nothing below the body.
    assertThat(suggest(Gym.PULL_UP, 25, bare)).isEqualTo(0);
    // 90 x (38/30) / (33/30) = 103.6, less the body 23.6.
    assertThat(suggest(Gym.PULL_UP, 3, withTen)).isEqualTo(22.5);
  }

  @Test
  void assistance_stays_assistance() {
    LoggedSet[] sets = {
      Gym.set(Gym.ASSISTED_PULL_UP, 8).with(-20).at(MONDAY_EVENING),
    };

    assertThat(suggest(Gym.ASSISTED_PULL_UP, 8, sets)).isEqualTo(-20);
    assertThat(suggest(Gym.ASSISTED_PULL_UP, 6, sets)).isEqualTo(-17.5);
    // 60 x (38/30) / (42/30) = 54.29, less the body -25.7: more assistance, not less.
    assertThat(suggest(Gym.ASSISTED_PULL_UP, 12, sets)).isEqualTo(-27.5);
    // 60 x (38/30) / (31/30) = 73.5 would be -6.5.
    assertThat(suggest(Gym.ASSISTED_PULL_UP, 1, sets)).isEqualTo(-7.5);
  }

  private static Double suggest(long exercise, int plannedReps, LoggedSet... sets) {
    UserFacts facts = user(EIGHTY_KG, sets);
    return new SuggestedLoads(Gym.state(facts, MONDAY_EVENING + DAY), EIGHTY_KG)
        .of(exercise, plannedReps);
  }
}
