package app.gravl.api.ops.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClockSkewTest {

  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void clocks_that_date_what_happened_when_it_did_are_right() {
    assertThat(skews(30, 60, 200, 190, 210))
        .isEqualTo(Map.of("api", 0.0, "connect", 0.0, "flink", 0.0));
  }

  @Test
  void a_clock_behind_dates_before_the_commit_and_one_ahead_after_the_arrival() {
    assertThat(skews(-2_000, 60, 200, 190, 210)).containsEntry("connect", -2.0);
    assertThat(skews(30, 5_100, 200, 190, 210)).containsEntry("flink", 5.0);
  }

  @Test
  void the_api_compares_what_postgres_says_with_when_it_asked() {
    assertThat(skews(30, 60, 200, 1_200, 1_210)).containsEntry("api", 1.0);
    assertThat(skews(30, 60, 200, -900, -800)).containsEntry("api", -1.0);
  }

  /** Milliseconds since the canary's commit; it arrived after 100. */
  private static Map<String, Double> skews(
      long captured, long processed, long read, long asked, long answered) {
    CanaryRow row =
        new CanaryRow(
            at(read), 1, 0, at(0), at(0), at(captured), null, at(processed), at(100), true);
    return ClockSkew.of(row, at(asked), at(answered));
  }

  private static Instant at(long millis) {
    return START.plusMillis(millis);
  }
}
