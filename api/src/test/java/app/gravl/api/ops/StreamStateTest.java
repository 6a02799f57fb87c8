package app.gravl.api.ops;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ops.StreamState.Verdict;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StreamStateTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void what_users_see_is_up_to_date_while_the_oldest_heartbeat_is_at_most_ten_seconds_old() {
    assertThat(verdict(NOW.minusMillis(10_000))).isEqualTo(Verdict.ALIVE);
    assertThat(verdict(NOW.minusMillis(10_001))).isEqualTo(Verdict.SILENT);
  }

  @Test
  void a_heartbeat_somewhat_ahead_is_a_clock_that_was_set_a_little_back() {
    assertThat(verdict(NOW.plusMillis(10_000))).isEqualTo(Verdict.ALIVE);
    assertThat(verdict(NOW.plusMillis(10_001))).isEqualTo(Verdict.SILENT);
  }

  private static Verdict verdict(Instant heartbeatAt) {
    return new StreamState(NOW, 1L, "first start", NOW, 1L, heartbeatAt, heartbeatAt)
        .verdict(StreamState.UP_TO_DATE);
  }
}
