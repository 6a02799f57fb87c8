package app.gravl.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {

  @Test
  void the_median_is_that_of_the_values_to_the_width_of_a_bin() {
    Random random = new Random(3);
    double[] values = random.doubles(501).map(share -> 100 * share * share).toArray();
    Histogram histogram = new Histogram(1, 100);
    Arrays.stream(values).forEach(histogram::add);
    Arrays.sort(values);

    assertThat(histogram.median()).isCloseTo(values[250], within(1.0));
  }

  @Test
  void larger_values_than_there_are_bins_count_as_the_largest() {
    Histogram histogram = new Histogram(1, 100);
    histogram.add(100);
    histogram.add(1e9);
    histogram.add(0);

    assertThat(histogram.share(90, 100)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(histogram.share(0, 10)).isCloseTo(1.0 / 3, within(1e-12));
  }

  @Test
  void of_nothing_there_is_no_median() {
    assertThat(new Histogram(1, 100).median()).isNaN();
  }
}
