package app.gravl.jobs.insights;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static app.gravl.jobs.changes.ChangeEvent.updated;
import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.catalog.SampleCatalog;
import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.Rows;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.model.ModelConstants;
import app.gravl.schema.AlarmKind;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only what a bump covers is shown, but for rows whose bump never comes. */
class HalfTransactionsTest {

  private static final long NOW = 1_790_000_000_000L;

  private InsightsHarness harness;

  @BeforeEach
  void start() throws Exception {
    harness = InsightsHarness.startedAt(NOW);
    harness.catalog(SampleCatalog.snapshot(1, 10, 5));
    harness.user(
        created("users", 90, Rows.user(7, "UTC")).committedAt(NOW),
        set(1, 100, NOW),
        bump(2, 110, NOW));
    harness.taken();
  }

  @AfterEach
  void stop() throws Exception {
    harness.close();
  }

  @Test
  void a_timer_shows_nothing_of_a_transaction_that_is_still_arriving() throws Exception {
    harness.user(set(2, 120, NOW + 1_000));
    harness.timeIs(NOW + 6 * ModelConstants.HOUR);

    assertThat(harness.taken())
        .isNotEmpty()
        .allSatisfy(rows -> assertThat(directSets(rows)).isOne());

    harness.user(bump(3, 130, harness.now()));
    assertThat(harness.taken())
        .singleElement()
        .satisfies(rows -> assertThat(directSets(rows)).isEqualTo(2));
  }

  @Test
  void a_catalog_change_shows_nothing_of_it_either() throws Exception {
    harness.user(set(2, 120, NOW));
    harness.catalog(
        updated("exercise_muscles", 20, Rows.activation(2, "chest", 0.25)),
        updated("catalog_state", 30, Rows.catalogState(6)));
    harness.askToFollow(7, 6);

    assertThat(harness.taken())
        .singleElement()
        .satisfies(
            rows -> {
              assertThat(rows.catalogVersion).isEqualTo(6);
              assertThat(directSets(rows)).isOne();
            });
  }

  @Test
  void rows_without_bump_are_applied_after_ten_seconds_counted_and_alarmed() throws Exception {
    harness.user(set(2, 120, NOW), set(3, 121, NOW));
    harness.beat(NOW + 9_000);
    harness.timeIs(NOW + 9_000);
    assertThat(harness.taken()).isEmpty();

    harness.beat(NOW + 15_000);
    harness.timeIs(NOW + 15_000);

    var entries = harness.takenEntries();
    assertThat(entries)
        .map(entry -> entry.insights)
        .filteredOn(Objects::nonNull)
        .last()
        .satisfies(
            rows -> {
              assertThat(directSets(rows)).isEqualTo(3);
              assertThat(rows.version).as("no bump, no version").isEqualTo(2);
            });
    assertThat(entries)
        .map(entry -> entry.alarm)
        .filteredOn(Objects::nonNull)
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.kind).isEqualTo(AlarmKind.UNCOVERED_ROWS.text());
              assertThat(alarm.message)
                  .isEqualTo("2 rows of user 7 came without a bump of the user's version");
            });
  }

  @Test
  void a_transaction_that_takes_long_to_arrive_is_not_taken_for_one_without_bump()
      throws Exception {
    // All its rows have one commit, and nothing that was committed later comes before its end.
    harness.user(set(2, 120, NOW + 1_000));
    harness.timeIs(NOW + 60_000);
    harness.user(set(3, 121, NOW + 1_000));
    harness.timeIs(NOW + 120_000);
    assertThat(harness.taken()).isEmpty();

    harness.user(bump(3, 130, NOW + 1_000));
    harness.timeIs(NOW + 130_000);

    assertThat(harness.taken())
        .singleElement()
        .satisfies(rows -> assertThat(directSets(rows)).isEqualTo(3));
  }

  @Test
  void no_timer_is_left_of_rows_whose_bump_has_come() throws Exception {
    int timers = harness.timers();
    harness.user(set(2, 120, NOW), set(3, 121, NOW));
    assertThat(harness.timers()).isEqualTo(timers + 1);
    harness.user(bump(3, 130, NOW));
    assertThat(harness.timers()).isEqualTo(timers);
  }

  @Test
  void a_row_of_a_backlog_is_not_overdue_because_others_are_on_time() throws Exception {
    harness.user(set(2, 120, NOW - 600_000));
    // Through another partition, which is not behind.
    harness.beat(NOW);
    harness.timeIs(NOW + 4_000);
    assertThat(harness.takenEntries()).allMatch(entry -> entry.heartbeat != null);

    harness.user(bump(3, 130, NOW - 600_000));
    harness.beat(NOW + 4_000);
    harness.timeIs(NOW + 9_000);

    assertThat(harness.takenEntries())
        .allMatch(entry -> entry.alarm == null)
        .map(entry -> entry.insights)
        .filteredOn(Objects::nonNull)
        .singleElement()
        .satisfies(rows -> assertThat(directSets(rows)).isEqualTo(2));
  }

  @Test
  void a_row_of_a_shard_that_is_behind_is_not_overdue_because_another_is_on_time()
      throws Exception {
    harness.user(set(2, 120, NOW).through(1, 2));
    harness.user(
        updated("users", 130, Rows.user(8, "UTC")).committedAt(NOW + 60_000).through(0, 2),
        created("users", 131, Rows.user(8, "UTC")).committedAt(NOW + 60_000).through(0, 2));
    harness.timeIs(NOW + 60_000);
    assertThat(harness.takenEntries())
        .allMatch(entry -> entry.insights == null && entry.alarm == null);

    harness.user(bump(3, 140, NOW).through(1, 2));
    harness.timeIs(NOW + 80_000);

    assertThat(harness.taken())
        .singleElement()
        .satisfies(rows -> assertThat(directSets(rows)).isEqualTo(2));
  }

  @Test
  void rows_of_a_backlog_without_bump_are_applied_too() throws Exception {
    harness.user(set(2, 120, NOW - 600_000));
    harness.beat(NOW);
    for (int second = 1; second <= 20; second++) {
      harness.timeIs(NOW + second * 1_000);
    }

    assertThat(harness.taken())
        .singleElement()
        .satisfies(rows -> assertThat(directSets(rows)).isEqualTo(2));
  }

  @Test
  void a_row_and_its_bump_share_a_timer_in_a_backlog() throws Exception {
    int timers = harness.timers();
    harness.user(set(2, 120, NOW - 600_000), bump(3, 130, NOW - 600_000));
    assertThat(harness.timers()).isEqualTo(timers + 1);
  }

  private static int directSets(InsightRows rows) {
    return Arrays.stream(rows.directSets7d).sum();
  }

  private static ChangeEvent set(long id, long lsn, long at) {
    return created("workout_logs", lsn, Rows.set(id, 7, 1, NOW - ModelConstants.HOUR, "80.000", 8))
        .committedAt(at);
  }

  private static ChangeEvent bump(long version, long lsn, long at) {
    return updated("user_versions", lsn, Rows.version(7, version)).committedAt(at);
  }
}
