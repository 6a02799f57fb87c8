package app.gravl.api.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProblemTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final StreamLag.Users NO_USERS = new StreamLag.Users(0, 0, 0, 0, null);

  @Test
  void a_prepared_transaction_has_no_pid_to_end() {
    assertThat(
            slotWaitsFor(new StreamLag.Writer(null, "prepared as tx-9", ago(Duration.ofHours(7)))))
        .isEqualTo(
            "a new slot waits for a transaction (prepared as tx-9), 7 h old; commit it or roll it back");
  }

  @Test
  void a_transaction_whose_age_postgres_does_not_tell_is_named_by_its_pid() {
    assertThat(slotWaitsFor(new StreamLag.Writer(12, null, null)))
        .isEqualTo(
            "a new slot waits for the transaction of pid 12; to end it: select pg_terminate_backend(12)");
  }

  @Test
  void ages_are_in_seconds_then_minutes_then_hours() {
    assertThat(slotWaitsFor(new StreamLag.Writer(1, null, ago(Duration.ofSeconds(119)))))
        .contains(", 119 s old");
    assertThat(slotWaitsFor(new StreamLag.Writer(1, null, ago(Duration.ofMinutes(119)))))
        .contains(", 119 min old");
  }

  private static String slotWaitsFor(StreamLag.Writer writer) {
    StreamState alive = new StreamState(NOW, 1L, "first start", NOW, 1L, NOW, NOW, NOW);
    return Problem.of(alive, null, writer, NO_USERS).stream()
        .filter(problem -> problem.code().equals("slot-waits"))
        .findFirst()
        .orElseThrow()
        .message();
  }

  private static Instant ago(Duration age) {
    return NOW.minus(age);
  }
}
