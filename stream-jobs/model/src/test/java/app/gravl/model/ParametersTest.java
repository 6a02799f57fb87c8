package app.gravl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

  @Test
  void every_number_has_a_key_of_its_own_and_a_default_in_range() {
    assertThat(Parameters.TUNABLES).extracting(Tunable::key).doesNotHaveDuplicates().hasSize(70);
    assertThat(Parameters.TUNABLES)
        .allSatisfy(tunable -> assertThat(tunable.error(tunable.defaultValue())).isEmpty());
  }

  @Test
  void every_key_reaches_the_parameters() {
    assertThat(Parameters.TUNABLES)
        .allSatisfy(
            tunable -> {
              double other = tunable.key().equals("habit.sessions") ? 15 : nearDefault(tunable);
              Parameters parameters = Parameters.of(Map.of(tunable.key(), other));
              assertThat(parameters).isNotEqualTo(Parameters.DEFAULT);
              // Whoever tells parameters apart does so by what they print.
              assertThat(parameters.toString())
                  .isNotEqualTo(Parameters.DEFAULT.toString())
                  .contains(Double.toString(other));
            });
  }

  @Test
  void every_number_says_where_it_comes_from() {
    assertThat(Parameters.TUNABLES)
        .allSatisfy(
            tunable ->
                assertThat(tunable.source()).matches("(literature|measured|convention)\\b.*"));
  }

  @Test
  void what_is_read_by_key_makes_the_same_parameters_again() {
    Parameters others =
        Parameters.of(
            Map.of(
                "half_life_hours.lats", 31.5, "weekly_target_sets.calves", 7.0, "volume.max", 2.0));

    assertThat(Parameters.of(others.byKey())).isEqualTo(others).isNotEqualTo(Parameters.DEFAULT);
    assertThat(others.byKey().keySet())
        .containsExactlyElementsOf(Parameters.TUNABLES.stream().map(Tunable::key).toList());
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
    assertThatThrownBy(() -> Parameters.of(Map.of("habit.sessions", 15.5)))
        .hasMessageContaining("not a whole number");
    assertThatThrownBy(() -> Parameters.of(Map.of("timed.cardio_min", 7.0)))
        .hasMessageContaining("timed.cardio_min is above timed.cardio_cap");
    assertThatThrownBy(() -> Parameters.of(Map.of("habit.window_d", 90.0)))
        .hasMessageContaining("reach back further than sets count");
  }

  private static double nearDefault(Tunable tunable) {
    return tunable.defaultValue() * 1.01;
  }
}
