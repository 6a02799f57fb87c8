package app.gravl.connect;

import static app.gravl.connect.DeliveryRule.Verdict.FINE;
import static app.gravl.connect.DeliveryRule.Verdict.NEW_SNAPSHOT;
import static app.gravl.connect.DeliveryRule.Verdict.RESTART_CONNECTOR;
import static app.gravl.connect.DeliveryRule.Verdict.RESTART_TASK;
import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.connect.DeliveryRule.Seen;
import app.gravl.connect.DeliveryRule.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryRuleTest {

  private static final Instant START = Instant.parse("2026-03-01T18:30:00Z");
  private static final long FAR = 100L << 20;

  private final DeliveryRule rule =
      new DeliveryRule(Duration.ofSeconds(20), Duration.ofSeconds(20));

  private static Seen idle(long delivered) {
    return new Seen(delivered, 0, 0, false);
  }

  private Verdict at(int second, Seen seen) {
    return rule.look(seen, START.plusSeconds(second), () -> true);
  }

  private Verdict inSnapshotAt(int second, Seen seen) {
    return rule.look(seen, START.plusSeconds(second), () -> false);
  }

  @Test
  void a_source_whose_records_keep_coming_is_fine() {
    for (int second = 0; second < 300; second += 15) {
      assertThat(at(second, idle(second))).isEqualTo(FINE);
    }
  }

  @Test
  void silence_restarts_the_task_then_the_connector_and_so_on() {
    assertThat(at(0, idle(7))).isEqualTo(FINE);
    assertThat(at(19, idle(7))).isEqualTo(FINE);
    assertThat(at(20, idle(7))).isEqualTo(RESTART_TASK);
    assertThat(at(39, idle(7))).isEqualTo(FINE);
    assertThat(at(40, idle(7))).isEqualTo(RESTART_CONNECTOR);
    assertThat(at(60, idle(7))).isEqualTo(RESTART_TASK);
  }

  @Test
  void a_restart_that_helped_is_forgotten() {
    at(0, idle(7));
    assertThat(at(20, idle(7))).isEqualTo(RESTART_TASK);
    assertThat(at(22, idle(8))).isEqualTo(FINE);
    assertThat(at(42, idle(8))).isEqualTo(RESTART_TASK);
  }

  @Test
  void nothing_is_due_from_a_source_that_does_not_run() {
    at(0, idle(7));
    rule.reset();
    assertThat(at(60, idle(7))).isEqualTo(FINE);
    assertThat(at(79, idle(7))).isEqualTo(FINE);
    assertThat(at(80, idle(7))).isEqualTo(RESTART_TASK);
  }

  @Test
  void a_restart_of_the_task_in_between_does_not_hide_that_it_did_not_help() {
    at(0, idle(7));
    assertThat(at(20, idle(7))).isEqualTo(RESTART_TASK);
    rule.reset();
    at(25, idle(7));
    assertThat(at(45, idle(7))).isEqualTo(RESTART_CONNECTOR);
  }

  @Test
  void a_slot_that_reads_through_wal_without_our_tables_is_left_alone_while_it_moves() {
    at(0, new Seen(7, 1_000, FAR, false));
    assertThat(at(20, new Seen(7, 2_000, FAR, false))).isEqualTo(FINE);
    assertThat(at(40, new Seen(7, 3_000, FAR, false))).isEqualTo(FINE);
    assertThat(at(60, new Seen(7, 3_000, FAR, false))).isEqualTo(RESTART_TASK);
  }

  @Test
  void wal_that_is_read_to_its_end_is_no_excuse() {
    at(0, new Seen(7, 1_000, 0, false));
    assertThat(at(20, new Seen(7, 9_000, 100, true))).isEqualTo(RESTART_TASK);
  }

  @Test
  void a_snapshot_may_wait_for_a_query_and_else_is_begun_anew() {
    at(0, idle(7));
    assertThat(inSnapshotAt(20, new Seen(7, 0, 0, true))).isEqualTo(FINE);
    assertThat(inSnapshotAt(40, idle(7))).isEqualTo(NEW_SNAPSHOT);
  }

  @Test
  void a_shard_may_be_silent_for_longer_while_postgres_decodes_what_is_others() {
    DeliveryRule patient = new DeliveryRule(Duration.ofSeconds(20), Duration.ofSeconds(200));
    Seen far = new Seen(5, 0, FAR, false);

    assertThat(patient.look(far, START, () -> true)).isEqualTo(Verdict.FINE);
    assertThat(patient.look(far, START.plusSeconds(190), () -> true)).isEqualTo(Verdict.FINE);
    assertThat(patient.look(far, START.plusSeconds(201), () -> true))
        .isEqualTo(Verdict.RESTART_TASK);

    assertThat(patient.look(idle(6), START.plusSeconds(210), () -> true)).isEqualTo(Verdict.FINE);
    assertThat(patient.look(idle(6), START.plusSeconds(231), () -> true))
        .as("nothing to decode")
        .isEqualTo(Verdict.RESTART_TASK);
  }
}
