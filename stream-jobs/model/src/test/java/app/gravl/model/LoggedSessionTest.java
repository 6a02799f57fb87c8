package app.gravl.model;

import static app.gravl.model.Gym.BENCH_PRESS;
import static app.gravl.model.Gym.CATALOG;
import static app.gravl.model.Gym.MONDAY_EVENING;
import static app.gravl.model.Gym.PULL_UP;
import static app.gravl.model.Gym.benchPress;
import static app.gravl.model.Gym.pullUp;
import static app.gravl.model.Gym.squat;
import static app.gravl.model.Gym.user;
import static app.gravl.model.ModelConstants.DAY;
import static app.gravl.model.ModelConstants.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoggedSessionTest {

  private static final long MINUTE = HOUR / 60;
  private static final long TWO_YEARS_LATER = MONDAY_EVENING + 730 * DAY;

  @Test
  void the_whole_history_is_cut_and_what_is_yet_to_come_left_out() {
    List<LoggedSession> sessions =
        sessions(
            squat(5).at(TWO_YEARS_LATER),
            benchPress(5).at(MONDAY_EVENING),
            benchPress(6).at(MONDAY_EVENING + 4 * HOUR - 1),
            pullUp(5).at(MONDAY_EVENING + 8 * HOUR),
            squat(6).at(TWO_YEARS_LATER + 1));

    assertThat(sessions)
        .extracting(LoggedSession::start)
        .containsExactly(MONDAY_EVENING, MONDAY_EVENING + 8 * HOUR, TWO_YEARS_LATER);
    assertThat(sessions.get(0).end()).isEqualTo(MONDAY_EVENING + 4 * HOUR - 1);
    assertThat(sessions.get(0).direct()).containsExactly(MuscleGroup.CHEST);
    assertThat(sessions.get(0).dose().of(MuscleGroup.CHEST)).isEqualTo(2);
    assertThat(sessions.get(0).dose().of(MuscleGroup.TRICEPS)).isEqualTo(1);
    assertThat(sessions.get(0).dose().sum()).isEqualTo(3);
  }

  @Test
  void warm_ups_and_cardio_are_no_sets_of_it_but_belong_to_its_time() {
    LoggedSession session =
        sessions(
                benchPress(5).as(SetType.WARMUP).at(MONDAY_EVENING),
                benchPress(5).at(MONDAY_EVENING + MINUTE),
                Gym.set(Gym.RUN, 1).lasting(1800).at(MONDAY_EVENING + HOUR))
            .get(0);

    assertThat(session.start()).isEqualTo(MONDAY_EVENING);
    assertThat(session.end()).isEqualTo(MONDAY_EVENING + HOUR);
    assertThat(session.sets())
        .extracting(LoggedSession.StrengthSet::at)
        .containsExactly(MONDAY_EVENING + MINUTE);
  }

  @Test
  void the_best_estimate_of_each_exercise_is_that_of_the_model() {
    LoggedSession session =
        sessions(
                benchPress(10).with(60).at(MONDAY_EVENING),
                benchPress(3).with(75).at(MONDAY_EVENING + MINUTE),
                benchPress(5).as(SetType.WARMUP).with(200).at(MONDAY_EVENING + 2 * MINUTE),
                benchPress(13).with(190).at(MONDAY_EVENING + 3 * MINUTE),
                pullUp(6).at(MONDAY_EVENING + 4 * MINUTE),
                squat(5).at(MONDAY_EVENING + 5 * MINUTE))
            .get(0);

    assertThat(session.bestE1rm()).containsOnlyKeys(BENCH_PRESS, PULL_UP);
    assertThat(session.bestE1rm().get(BENCH_PRESS)).isEqualTo(82.5);
    assertThat(session.bestE1rm().get(PULL_UP)).isEqualTo(75 * 1.2);
  }

  @Test
  void doses_are_of_all_workouts_and_their_cosine_is_that_of_the_angle() {
    var doses = Model.doses(user(), CATALOG);

    assertThat(doses).containsOnlyKeys(Gym.PUSH.ref(), Gym.LEGS.ref(), Gym.ARMS.ref());
    Dose push = doses.get(Gym.PUSH.ref());
    assertThat(push.of(MuscleGroup.CHEST)).isEqualTo(4);
    assertThat(push.cosine(push)).isEqualTo(1);
    assertThat(push.cosine(doses.get(Gym.LEGS.ref()))).isZero();
    LoggedSession chestAndLegs =
        sessions(benchPress(5).at(MONDAY_EVENING), squat(5).at(MONDAY_EVENING + 1)).get(0);
    // (2, 1, 0) and (1, 0.5, 1) by chest, triceps and quadriceps.
    assertThat(push.cosine(chestAndLegs.dose()))
        .isCloseTo(2.5 / Math.sqrt(5) / Math.sqrt(2.25), within(1e-12));
  }

  private static List<LoggedSession> sessions(LoggedSet... sets) {
    return Model.sessions(user(sets), CATALOG, Parameters.DEFAULT, TWO_YEARS_LATER);
  }
}
