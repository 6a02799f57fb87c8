package app.gravl.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.gravl.jobs.evaluate.Figure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static final Figure RECOVERY =
      Figure.against("R", Unit.SHARE, 0.5, "chance", sums -> sums.auc(Predictor.RECOVERY).value());
  private static final Figure LEAD =
      Figure.against(
          "R less hours",
          Unit.DIFFERENCE,
          0,
          "hours",
          sums ->
              sums.auc(Predictor.RECOVERY).value()
                  - sums.auc(Predictor.HOURS_SINCE_TRAINED).value());

  @Test
  void the_same_seed_draws_the_same_and_another_one_other_users() {
    List<UserSums> users = users(20, 0.6, 0.1);

    assertThat(Bootstrap.of(users, List.of(RECOVERY), 4))
        .isEqualTo(Bootstrap.of(users, List.of(RECOVERY), 4))
        .isNotEqualTo(Bootstrap.of(users, List.of(RECOVERY), 5));
  }

  @Test
  void the_interval_is_as_wide_as_users_differ() {
    Estimate estimate = Bootstrap.of(users(400, 0.6, 0.1), List.of(RECOVERY), 1).get(0);

    // 1.96 standard errors, of a uniform spread, to both sides.
    double halfWidth = 1.96 * 0.1 / Math.sqrt(3) / Math.sqrt(400);
    assertThat(estimate.value()).isCloseTo(0.6, within(0.01));
    assertThat(estimate.value() - estimate.low()).isCloseTo(halfWidth, within(0.25 * halfWidth));
    assertThat(estimate.high() - estimate.value()).isCloseTo(halfWidth, within(0.25 * halfWidth));
  }

  @Test
  void whoever_has_more_sessions_weighs_more_in_the_value() {
    UserSums often = user(0.9, 0.5);
    often.add(often, 2);

    assertThat(Bootstrap.of(List.of(often, user(0.5, 0.5)), List.of(RECOVERY), 1).get(0).value())
        .isCloseTo((3 * 0.9 + 0.5) / 4, within(1e-12));
  }

  @Test
  void a_difference_is_taken_of_the_same_users() {
    // Users differ widely, but of each R is a little better.
    Random random = new Random(9);
    List<UserSums> users = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      double base = 0.2 + 0.6 * random.nextDouble();
      users.add(user(base + 0.01, base));
    }
    List<Estimate> estimates = Bootstrap.of(users, List.of(RECOVERY, LEAD), 1);

    assertThat(estimates.get(0).high() - estimates.get(0).low()).isGreaterThan(0.1);
    assertThat(estimates.get(1).low()).isCloseTo(0.01, within(1e-9));
    assertThat(new Row(LEAD, estimates.get(1)).verdict(20)).isEqualTo("above hours");
  }

  @Test
  void verdicts_say_plainly_what_can_not_be_told() {
    assertThat(verdict(new Estimate(0.6, 0.55, 0.65), 20)).isEqualTo("above chance");
    assertThat(verdict(new Estimate(0.4, 0.35, 0.45), 20)).isEqualTo("below chance");
    assertThat(verdict(new Estimate(0.6, 0.5, 0.65), 20)).isEqualTo("can't be told from chance");
    assertThat(verdict(new Estimate(0.6, 0.55, 0.65), 4)).isEqualTo("too few users to tell");
    assertThat(verdict(new Estimate(Double.NaN, Double.NaN, Double.NaN), 20))
        .isEqualTo("no session tells");
  }

  @Test
  void one_user_has_a_value_and_no_interval() {
    Estimate estimate = Bootstrap.of(List.of(user(0.7, 0.5)), List.of(RECOVERY), 1).get(0);

    assertThat(estimate.value()).isEqualTo(0.7);
    assertThat(estimate.sure()).isFalse();
    assertThat(new Row(RECOVERY, estimate).interval()).isEqualTo("-");
  }

  private static String verdict(Estimate estimate, long users) {
    return new Row(RECOVERY, estimate).verdict(users);
  }

  private static List<UserSums> users(int count, double middle, double spread) {
    Random random = new Random(11);
    List<UserSums> users = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      users.add(user(middle + spread * (2 * random.nextDouble() - 1), 0.5));
    }
    return users;
  }

  private static UserSums user(double aucOfRecovery, double aucOfHours) {
    UserSums sums = new UserSums();
    sums.countUser(1, 1);
    sums.auc(Predictor.RECOVERY).add(aucOfRecovery);
    sums.auc(Predictor.HOURS_SINCE_TRAINED).add(aucOfHours);
    return sums;
  }
}
