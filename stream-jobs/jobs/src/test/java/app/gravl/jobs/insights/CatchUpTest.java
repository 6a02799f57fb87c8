package app.gravl.jobs.insights;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.settings.Tunable;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CatchUpTest {

  private static final long NOW = 1_790_000_000_000L;
  private static final long INTERVAL = Tunable.LATE_USER_INTERVAL_MS.defaultNumber();
  private static final long HOUR = 3_600_000;

  private final CatchUp catchUp = new CatchUp(INTERVAL);

  @Test
  void turns_are_as_far_apart_as_is_set() {
    CatchUp often = new CatchUp(1_024);
    often.arrived(NOW, NOW - 60_000);

    catchUp.arrived(NOW, NOW - 60_000);

    assertThat(longestWait(often)).isBetween(64L, 1_024L / 8);
    assertThat(longestWait(catchUp)).isBetween(INTERVAL / 16, INTERVAL / 8);
    assertThat(often.hasSettled(NOW + 1_000 + 1_024 / 8)).isTrue();
    assertThat(catchUp.hasSettled(NOW + 1_000 + 1_024 / 8)).isFalse();
  }

  private static long longestWait(CatchUp late) {
    return LongStream.range(1, 100).map(user -> late.nextLook(user, NOW) - NOW).max().orElseThrow();
  }

  @Test
  void a_change_is_live_up_to_a_second_after_its_commit() {
    catchUp.arrived(NOW, NOW - CatchUp.LIVE_MILLIS);
    assertThat(catchUp.isLive()).isTrue();

    catchUp.arrived(NOW, NOW - CatchUp.LIVE_MILLIS - 1);
    assertThat(catchUp.isLive()).isFalse();
  }

  @Test
  void the_bumps_of_one_moment_name_one_look_soon_after_them() {
    catchUp.arrived(NOW, NOW - HOUR);
    Set<Long> looks = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      looks.add(catchUp.nextLook(7, NOW + i));
    }
    assertThat(looks).hasSizeLessThanOrEqualTo(2);
    assertThat(looks).allMatch(look -> look > NOW && look <= NOW + 1_000 + 2_048);
  }

  @Test
  void a_small_lag_is_looked_at_soon() {
    catchUp.arrived(NOW, NOW - 1_500);
    assertThat(catchUp.nextLook(7, NOW)).isBetween(NOW + 1, NOW + 64);
  }

  @Test
  void users_are_spread_over_the_looks() {
    catchUp.arrived(NOW, NOW - HOUR);
    Set<Long> looks = new HashSet<>();
    for (long user = 1; user <= 1_000; user++) {
      looks.add(catchUp.nextLook(user, NOW));
    }
    assertThat(looks).hasSizeGreaterThan(500);
  }

  @Test
  void nobody_is_due_while_changes_come_until_an_interval_has_passed() {
    for (long at = NOW; at < NOW + INTERVAL; at += 100) {
      catchUp.arrived(at, at - HOUR);
      for (long user = 1; user <= 50; user++) {
        assertThat(catchUp.isDue(user, at - 50, at)).isFalse();
      }
    }
  }

  @Test
  void after_that_everybodys_turn_comes_once_an_interval() {
    long interval = INTERVAL;
    for (long user = 1; user <= 50; user++) {
      CatchUp late = new CatchUp(INTERVAL);
      int turns = 0;
      long look = NOW;
      for (long at = NOW; at < NOW + 5 * interval; at += 10) {
        late.arrived(at, at - HOUR);
        if (at >= look) {
          turns += late.isDue(user, look, at) ? 1 : 0;
          look = late.nextLook(user, at);
        }
      }
      assertThat(turns).as("user %s", user).isBetween(3, 5);
    }
  }

  @Test
  void silence_means_that_the_backlog_is_read() {
    catchUp.arrived(NOW, NOW - HOUR);
    assertThat(catchUp.isDue(7, NOW, NOW + CatchUp.QUIET_MILLIS)).isFalse();
    assertThat(catchUp.isDue(7, NOW, NOW + CatchUp.QUIET_MILLIS + 1)).isTrue();
  }

  @Test
  void the_time_that_evaluations_take_is_no_silence() {
    catchUp.arrived(NOW, NOW - HOUR);
    catchUp.worked(NOW, NOW + 10_000);
    assertThat(catchUp.isDue(7, NOW, NOW + 10_000)).isFalse();
  }

  @Test
  void a_change_on_time_means_that_the_backlog_is_read() {
    catchUp.arrived(NOW, NOW - HOUR);
    catchUp.arrived(NOW + 1, NOW);
    assertThat(catchUp.isDue(7, NOW, NOW + 1)).isTrue();
  }

  @Test
  void a_job_that_has_just_started_waits_for_its_source() {
    assertThat(catchUp.isDue(7, NOW, NOW)).isFalse();
    assertThat(catchUp.isDue(7, NOW, NOW + 2_000)).isFalse();
    assertThat(catchUp.isDue(7, NOW, NOW + 2_251)).isTrue();
  }
}
