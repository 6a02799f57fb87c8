package app.gravl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

  @Test
  void every_number_has_a_key_of_its_own_and_a_default_in_range() {
    assertThat(Parameters.TUNABLES).extracting(Tunable::key).doesNotHaveDuplicates().hasSize(51);
    assertThat(Parameters.TUNABLES)
        .allSatisfy(tunable -> assertThat(tunable.error(tunable.defaultValue())).isEmpty());
  }

  @Test
  void every_key_reaches_the_parameters() {
    assertThat(Parameters.TUNABLES)
        .filteredOn(tunable -> !tunable.key().matches("recommendation.*_weight"))
        .allSatisfy(
            tunable ->
                assertThat(Parameters.of(Map.of(tunable.key(), tunable.defaultValue() * 1.01)))
                    .isNotEqualTo(Parameters.DEFAULT));
  }

  @Test
  void all_errors_are_told_at_once() {
    assertThatThrownBy(
            () -> Parameters.of(Map.of("volume.max", -1.0, "half_life_hours.lats", Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("volume.max")
        .hasMessageContaining("half_life_hours.lats")
        .hasMessageContaining("volume.min is above");
    assertThatThrownBy(() -> Parameters.of(Map.of("volume.maximum", 1.0)))
        .hasMessageContaining("volume.maximum");
    assertThatThrownBy(() -> Parameters.of(Map.of("recommendation.need_weight", 0.5)))
        .hasMessageContaining("add up to 1");
  }
}
