package app.gravl.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HighestRateTest {

  @ParameterizedTest
  @ValueSource(doubles = {40, 499, 500, 3_100, 70_000})
  void it_is_found_to_five_percent_and_never_above(double capacity) throws Exception {
    double found = HighestRate.find(500, rate -> rate <= capacity);

    assertThat(found).isLessThanOrEqualTo(capacity).isGreaterThan(capacity * 0.94);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 500})
  void a_system_that_holds_nothing_ends_the_search(double start) throws Exception {
    assertThat(HighestRate.find(start, rate -> false)).isZero();
  }
}
