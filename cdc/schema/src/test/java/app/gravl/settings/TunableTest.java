package app.gravl.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TunableTest {

  @ParameterizedTest
  @EnumSource
  void a_default_is_of_its_own_form_and_everything_is_described(Tunable tunable) {
    assertThatNoException().isThrownBy(() -> tunable.form().check(tunable.defaultText()));
    assertThat(tunable.description()).isNotBlank();
    assertThat(tunable.trade()).isNotBlank();
    assertThat(new Settings(Map.of()).text(tunable)).isEqualTo(tunable.defaultText());
  }

  @ParameterizedTest
  @EnumSource
  void help_tells_each_with_key_default_and_description(Tunable tunable) {
    Settings settings = new Settings(Map.of());
    settings.text(tunable);

    assertThat(settings.help())
        .startsWith(tunable.key())
        .contains(tunable.description(), "default: " + tunable.defaultText());
  }

  @ParameterizedTest
  @CsvSource({
    "PARALLELISM, 0, -1",
    "PARALLELISM, 720, 721",
    "BUFFER_TIMEOUT_MS, 1000, 1001",
    "CHECKPOINT_INTERVAL_MS, 100, 99",
    "STATE_BACKEND, rocksdb, forst",
    "LATE_USER_INTERVAL_MS, 8192, 8000",
    "LATE_USER_INTERVAL_MS, 512, 256",
    "USER_CHANGES_PARTITIONS, 64, 65",
    "CDC_POLL_INTERVAL_MS, 1, 0",
    "SINK_BATCH_USERS, ' 100 ', 1e2"
  })
  void values_outside_of_the_form_are_refused_by_name(String key, String right, String wrong) {
    assertThat(Tunable.setIn(Map.of(key, right))).containsExactly(Map.entry(key, right.strip()));

    assertThat(errors(Map.of(key, wrong)))
        .singleElement()
        .asString()
        .startsWith(key + ": '" + wrong + "' is no ");
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    assertThat(
            errors(
                Map.of("PARALLELISM", "two", "STATE_BACKEND", "heap", "CDC_BATCH_SIZE", "20000")))
        .satisfiesExactlyInAnyOrder(
            error -> assertThat(error).startsWith("PARALLELISM: 'two' is no whole number"),
            error ->
                assertThat(error)
                    .startsWith("STATE_BACKEND: 'heap' is no one of cluster, hashmap, rocksdb"),
            error ->
                assertThat(error)
                    .isEqualTo(
                        "CDC_QUEUE_SIZE: '16384' is not above CDC_BATCH_SIZE, which is 20000"));
  }

  @Test
  void only_what_is_set_is_handed_on_and_nothing_else() {
    assertThat(
            Tunable.setIn(
                Map.of(
                    "PATH", "/bin", "PARALLELISM", " ", "JWT_SECRET", "x", "CDC_BATCH_SIZE", "8")))
        .containsExactly(Map.entry("CDC_BATCH_SIZE", "8"));
  }

  @Test
  void the_list_holds_what_was_asked_for() {
    assertThat(Arrays.stream(Tunable.values()).map(Tunable::key))
        .contains("PARALLELISM", "BUFFER_TIMEOUT_MS", "SINK_BATCH_USERS", "CHECKPOINT_INTERVAL_MS")
        .contains("STATE_BACKEND", "USER_CHANGES_PARTITIONS", "CDC_BATCH_SIZE")
        .contains("CDC_POLL_INTERVAL_MS", "LATE_USER_INTERVAL_MS");
  }

  private static List<String> errors(Map<String, String> environment) {
    return catchThrowableOfType(InvalidSettings.class, () -> Tunable.setIn(environment)).errors();
  }
}
