package app.gravl.model;

import static app.gravl.model.Gym.MONDAY_EVENING;
import static app.gravl.model.Gym.TUESDAY_EVENING;
import static app.gravl.model.Gym.benchPress;
import static app.gravl.model.Gym.squat;
import static app.gravl.model.Gym.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecommendationsTest {

  @Test
  void equal_scores_go_to_the_catalog_and_then_to_the_smaller_id() {
    assertThat(picks(Gym.evaluate(user(), MONDAY_EVENING)))
        .containsExactly(Gym.PUSH.ref(), Gym.LEGS.ref(), Gym.ARMS.ref());
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
    assertThat(picks(with(new Preferences(Set.of("dumbbell"), null, Set.of()))))
        .containsExactly(Gym.ARMS.ref());
    assertThat(picks(with(new Preferences(null, null, Set.of(Gym.SQUAT)))))
        .containsExactly(Gym.PUSH.ref(), Gym.ARMS.ref());
    assertThat(picks(with(new Preferences(null, 12, Set.of())))).hasSize(3);
    assertThat(with(new Preferences(null, 11, Set.of())).rest())
        .isEqualTo(
            new Rest(
                Rest.Code.NO_CANDIDATE,
                "Your preferences (equipment, time, excluded exercises) leave out all 3 workouts.",
                null));
  }

  @Test
  void reasons_say_it_in_codes_and_in_words() {
    LoggedSet[] sets = {
      benchPress(5).at(MONDAY_EVENING), benchPress(6).at(MONDAY_EVENING),
    };
    Preferences noSquats = new Preferences(null, null, Set.of(Gym.SQUAT));
    List<Pick> picks =
        Gym.evaluate(user(noSquats, sets), TUESDAY_EVENING).recommendations().picks();
    Pick push = picks.get(1);

    assertThat(push.name()).isEqualTo("Push");
    assertThat(push.reasons())
        .extracting(Reason::code)
        .containsExactly(
            Reason.Code.RECOVERED_ENOUGH,
            Reason.Code.NEED_BEHIND_TARGET,
            Reason.Code.VARIETY_NEW,
            Reason.Code.PREFERENCES_RESPECTED);
    assertThat(push.reasons())
        .extracting(Reason::message)
        .contains(
            "It helps your chest: 2 of 10 sets in the last 7 days.",
            "It suits your preferences; they leave out 1 other workout.");
    assertThat(push.reasons().get(1).params().toString())
        .isEqualTo("{muscle=chest, sets=2.0, target=10.0}");
    assertThat(push.muscles().get(0).hoursSinceTrained()).isEqualTo(24);
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
