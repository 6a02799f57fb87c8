package app.gravl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

  private static final Path LIMITS = Path.of("limits.json");

  @TempDir private Path folder;

  @Test
  void those_of_going_live_are_ten_users_for_five_minutes() throws IOException {
    assertThat(Limits.read(LIMITS, Map.of()))
        .isEqualTo(new Limits(10, 30, 300, 500, 200, 100, 0.001));
  }

  @Test
  void ten_users_make_more_requests_than_are_asked_for() throws IOException {
    Limits limits = Limits.read(LIMITS, Map.of());

    double offered = limits.users() * 6 * 1_000.0 / limits.roundMs();

    assertThat(offered).isGreaterThan(1.1 * limits.requestsPerSecond());
  }

  @Test
  void a_shorter_run_of_fewer_is_held_to_the_same() throws IOException {
    Limits limits = Limits.read(LIMITS, Map.of("LOAD_SECONDS", "60", "LOAD_USERS", "5"));

    assertThat(limits).isEqualTo(new Limits(5, 30, 60, 500, 200, 100, 0.001));
  }

  @Test
  void a_number_that_is_none_is_refused_by_name() {
    assertThatThrownBy(() -> Limits.read(LIMITS, Map.of("LOAD_SECONDS", "1m")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LOAD_SECONDS")
        .hasMessageContaining("1m");
    assertThatThrownBy(() -> Limits.read(LIMITS, Map.of("LOAD_USERS", "0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("users");
  }

  @Test
  void a_limit_that_is_missing_or_misspelt_or_unknown_is_refused() throws IOException {
    String all = Files.readString(LIMITS);
    Path missing = Files.writeString(folder.resolve("a.json"), all.replace("\"p95Ms\": 200,", ""));
    Path misspelt = Files.writeString(folder.resolve("b.json"), all.replace("p95Ms", "p95Millis"));
    Path unknown =
        Files.writeString(
            folder.resolve("c.json"), all.replace("\"users\"", "\"p99Ms\": 1, \"users\""));

    assertThatThrownBy(() -> Limits.read(unknown, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("p99Ms");
    assertThatThrownBy(() -> Limits.read(missing, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("p95Ms");
    assertThatThrownBy(() -> Limits.read(misspelt, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("p95Ms");
  }
}
