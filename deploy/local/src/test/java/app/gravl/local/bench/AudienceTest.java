package app.gravl.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.local.bench.WorkoutWriter.Commit;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AudienceTest {

  // Clients 0 and 2 listen for user 0, client 1 for user 1.
  private final Audience audience = new Audience(3, 2);

  @Test
  void each_client_of_the_user_is_to_be_told_and_nobody_else() {
    audience.owe(new Commit(0, 5, millis(10)));
    assertThat(audience.owed()).isEqualTo(2);

    audience.told(0, 5, millis(30));
    audience.told(1, 9, millis(30));
    assertThat(audience.owed()).as("client 2 is not told yet").isEqualTo(1);

    audience.told(2, 5, millis(110));
    assertThat(audience.owed()).isZero();
    Latencies latencies = audience.takeLatencies();
    assertThat(latencies.count()).isEqualTo(2);
    assertThat(latencies.maxMs()).isBetween(99.9, 100.1);
    assertThat(audience.takeLatencies().count()).isZero();
  }

  @Test
  void an_event_tells_of_all_commits_up_to_its_version_and_of_none_after_it() {
    audience.owe(new Commit(1, 5, millis(0)));
    audience.owe(new Commit(1, 6, millis(40)));
    audience.owe(new Commit(1, 7, millis(60)));

    audience.told(1, 4, millis(50));
    assertThat(audience.owed()).isEqualTo(3);

    audience.told(1, 6, millis(70));
    assertThat(audience.owed()).isEqualTo(1);
    assertThat(audience.takeLatencies().count()).isEqualTo(2);
  }

  @Test
  void who_has_had_no_event_is_absent() {
    assertThat(audience.absent()).isEqualTo(3);
    audience.told(1, 0, 0);
    audience.told(1, 1, 0);
    assertThat(audience.absent()).isEqualTo(2);
  }

  private static long millis(long count) {
    return TimeUnit.MILLISECONDS.toNanos(count);
  }
}
