package app.gravl.api.ops.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OldestTransactionTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void a_prepared_transaction_has_no_pid_to_end() {
    assertThat(described(null, "prepared as tx-9", Duration.ofHours(7)))
        .isEqualTo("a transaction (prepared as tx-9), 7 h old; commit it or roll it back");
  }

  @Test
  void a_transaction_whose_age_postgres_does_not_tell_is_named_by_its_pid() {
    assertThat(new OldestTransaction(12, null, null).describe(NOW))
        .isEqualTo("the transaction of pid 12; to end it: select pg_terminate_backend(12)");
  }

  @Test
  void ages_are_in_seconds_then_minutes_then_hours() {
    assertThat(described(1, null, Duration.ofSeconds(119))).contains(", 119 s old");
    assertThat(described(1, null, Duration.ofMinutes(119))).contains(", 119 min old");
  }

  private static String described(Integer pid, String application, Duration age) {
    return new OldestTransaction(pid, application, NOW.minus(age)).describe(NOW);
  }
}
