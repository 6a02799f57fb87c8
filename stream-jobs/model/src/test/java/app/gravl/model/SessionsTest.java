package app.gravl.model;

import static app.gravl.model.Gym.MONDAY_EVENING;
import static app.gravl.model.Gym.benchPress;
import static app.gravl.model.Gym.user;
import static app.gravl.model.ModelConstants.DAY;
import static app.gravl.model.ModelConstants.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private static final long MINUTE = HOUR / 60;

  @Test
  void a_gap_of_four_hours_opens_a_session_and_a_millisecond_less_does_not() {
    assertThat(sessions(0, 4 * HOUR)).isEqualTo(2);
    assertThat(sessions(0, 4 * HOUR - 1)).isEqualTo(1);
  }

  @Test
  void training_over_midnight_is_one_session() {
    // From 23:00 to 00:30.
    assertThat(sessions(5 * HOUR, 6 * HOUR, 6 * HOUR + 30 * MINUTE)).isEqualTo(1);
  }

  @Test
  void twelve_hours_after_its_first_set_a_session_ends_however_small_the_gaps() {
    long[] everyThreeHours = LongStream.rangeClosed(0, 7).map(i -> i * 3 * HOUR).toArray();
    Sessions sessions = state(everyThreeHours).sessions();

    assertThat(sessions.count()).isEqualTo(2);
    assertThat(sessions.lastSet(0)).isEqualTo(3);
    assertThat(sessions.start(1)).isEqualTo(MONDAY_EVENING + 12 * HOUR);
  }

  @Test
  void the_week_counts_a_session_that_began_before_it() {
    long now = MONDAY_EVENING + 7 * DAY + HOUR;
    LoggedSet[] sets = {
      benchPress(5).at(MONDAY_EVENING),
      benchPress(6).at(MONDAY_EVENING + 2 * HOUR),
      benchPress(5).at(MONDAY_EVENING + 3 * DAY),
    };

    assertThat(Gym.evaluate(user(sets), now).of(MuscleGroup.CHEST).week())
        .isEqualTo(new Week(2, 2, 0, 2, 10, Week.Balance.BELOW));
  }

  @Test
  void warm_ups_and_cardio_hold_a_session_together_but_make_none_of_the_habit() {
    LoggedSet[] sets = {
      benchPress(5).at(MONDAY_EVENING),
      benchPress(5).as(SetType.WARMUP).at(MONDAY_EVENING + 3 * HOUR),
      benchPress(6).at(MONDAY_EVENING + 6 * HOUR),
      Gym.set(Gym.RUN, 1).lasting(1800).at(MONDAY_EVENING + 20 * HOUR),
    };
    UserState state = Gym.state(user(sets), MONDAY_EVENING + DAY);

    assertThat(state.sessions().count()).isEqualTo(2);
    assertThat(state.habit().poolSize()).isEqualTo(1);
    assertThat(state.habit().dose(0).sum()).isEqualTo(3);
  }

  private static int sessions(long... afterMonday) {
    return state(afterMonday).sessions().count();
  }

  private static UserState state(long... afterMonday) {
    LoggedSet[] sets =
        LongStream.of(afterMonday)
            .mapToObj(after -> benchPress(5).at(MONDAY_EVENING + after))
            .toArray(LoggedSet[]::new);
    return Gym.state(user(sets), MONDAY_EVENING + 3 * DAY);
  }
}
