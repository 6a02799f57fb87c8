package app.gravl.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentsTest {

  private final Moments moments = new Moments();

  @Test
  void slope_and_correlation_of_a_line_are_those_of_the_line() {
    moments.addGroup(new double[] {1, 2, 3}, new double[] {10, 8, 6}, new double[] {0, 1, 0});

    assertThat(moments.slope()).isEqualTo(-2);
    assertThat(moments.correlation()).isCloseTo(-1, within(1e-12));
    assertThat(moments.count()).isEqualTo(3);
  }

  @Test
  void what_differs_between_groups_makes_no_difference() {
    // Within each group y rises with x; the group with the larger x has the smaller y.
    moments.addGroup(new double[] {1, 2}, new double[] {100, 101}, new double[] {0, 1});
    moments.addGroup(new double[] {11, 12}, new double[] {0, 1}, new double[] {1, 0});

    assertThat(moments.slope()).isEqualTo(1);
  }

  @Test
  void a_control_takes_what_it_explains() {
    // y is x + 3 z.
    double[] x = {0, 1, 2, 3, 4};
    double[] z = {0, 2, 1, 5, 3};
    double[] y = {0, 7, 5, 18, 13};
    moments.addGroup(x, y, z);

    assertThat(moments.slope()).isGreaterThan(2);
    assertThat(moments.partialSlope()).isCloseTo(1, within(1e-12));
    assertThat(moments.partialCorrelation()).isCloseTo(1, within(1e-9));
  }

  @Test
  void a_result_that_only_follows_the_control_leaves_nothing() {
    double[] x = {1, 2, 3, 4};
    double[] z = {1, -1, -1, 1.5};
    moments.addGroup(x, z, z);

    assertThat(moments.correlation()).isNotZero();
    assertThat(moments.partialSlope()).isCloseTo(0, within(1e-12));
  }

  @Test
  void of_a_single_session_nothing_is_told() {
    moments.addGroup(new double[] {7}, new double[] {7}, new double[] {7});

    assertThat(moments.correlation()).isNaN();
    assertThat(moments.slope()).isNaN();
  }

  @Test
  void drawn_twice_it_weighs_twice() {
    Moments other = new Moments();
    other.addGroup(new double[] {0, 1}, new double[] {0, 1}, new double[] {0, 0});
    moments.addGroup(new double[] {0, 1}, new double[] {0, -2}, new double[] {0, 0});
    moments.add(other, 2);

    assertThat(moments.slope()).isCloseTo(0, within(1e-12));
    assertThat(moments.count()).isEqualTo(6);
  }
}
