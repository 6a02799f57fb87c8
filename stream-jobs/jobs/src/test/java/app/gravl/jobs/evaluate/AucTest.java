package app.gravl.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AucTest {

  @Test
  void it_is_1_where_all_stand_above_and_0_where_all_stand_below() {
    assertThat(Auc.of(new double[] {3, 4}, new double[] {1, 2})).isEqualTo(1);
    assertThat(Auc.of(new double[] {1, 2}, new double[] {3, 4})).isZero();
  }

  @Test
  void equal_values_tell_nothing_and_mixed_ones_as_much_as_there_are_pairs() {
    assertThat(Auc.of(new double[] {1, 1}, new double[] {1, 1, 1})).isEqualTo(0.5);
    assertThat(Auc.of(new double[] {2}, new double[] {1, 2, 3, 0})).isEqualTo(2.5 / 4);
  }

  @Test
  void without_one_of_both_kinds_it_is_no_number() {
    assertThat(Auc.of(new double[] {}, new double[] {1})).isNaN();
  }
}
