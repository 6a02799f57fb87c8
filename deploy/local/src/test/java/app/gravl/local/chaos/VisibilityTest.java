package app.gravl.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class VisibilityTest {

  private final Visibility visibility = new Visibility(0);

  @Test
  void nothing_new_lasts_from_a_write_nobody_has_seen_to_an_answer_with_any_such_write() {
    visibility.answered(1, 1, at(2));
    visibility.acknowledged(1, 2, at(3));
    visibility.acknowledged(2, 7, at(4));
    visibility.answered(1, 1, at(5));
    visibility.answered(2, 8, at(7));
    visibility.answered(1, 2, at(8));
    visibility.answered(1, 2, at(20));

    assertThat(visibility.take(at(20))).isEqualTo(new Visibility.Stretches(4, 12));
  }

  @Test
  void what_is_still_under_way_counts_in_both_times() {
    visibility.acknowledged(1, 2, at(1));

    assertThat(visibility.take(at(4))).isEqualTo(new Visibility.Stretches(3, 4));
    visibility.answered(1, 2, at(9));
    assertThat(visibility.take(at(9))).isEqualTo(new Visibility.Stretches(8, 9));
    assertThat(visibility.take(at(10))).isEqualTo(new Visibility.Stretches(0, 1));
  }

  private static long at(int seconds) {
    return TimeUnit.SECONDS.toNanos(seconds);
  }
}
