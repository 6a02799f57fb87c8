package app.gravl.jobs.insights;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static app.gravl.jobs.changes.ChangeEvent.deleted;
import static app.gravl.jobs.changes.ChangeEvent.updated;
import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.catalog.SampleCatalog;
import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.Rows;
import app.gravl.model.ModelConstants;
import app.gravl.schema.AlarmKind;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A task manager whose clock is a year off destroys nothing. */
class WrongClocksTest {

  private static final long NOW = 1_790_000_000_000L;
  private static final long YEAR = 365 * ModelConstants.DAY;

  @Test
  void facts_survive_a_clock_that_runs_a_year_ahead() throws Exception {
    try (InsightsHarness harness = InsightsHarness.startedAt(NOW)) {
      harness.catalog(SampleCatalog.snapshot(1, 10, 5));
      harness.user(created("users", 90, Rows.user(7, "UTC")), set(1, 100), bump(2, 110));
      harness.timeIs(NOW + YEAR);
      harness.user(set(2, 120), bump(3, 130));
      harness.timeIs(NOW + YEAR + 60_000);
      var state = harness.snapshot();
      harness.taken();

      try (InsightsHarness mended =
          InsightsHarness.restored(
              new org.apache.flink.runtime.state.hashmap.HashMapStateBackend(), state, NOW + 1)) {
        mended.user(set(3, 140), bump(4, 150));
        assertThat(mended.taken())
            .singleElement()
            .satisfies(rows -> assertThat(Arrays.stream(rows.directSets7d).sum()).isEqualTo(3));
      }
    }
  }

  @Test
  void the_memory_of_an_erased_user_survives_it_too() throws Exception {
    try (InsightsHarness harness = InsightsHarness.startedAt(NOW)) {
      harness.catalog(SampleCatalog.snapshot(1, 10, 5));
      harness.user(created("users", 90, Rows.user(7, "UTC")), set(1, 100), bump(2, 110));
      harness.user(
          deleted("users", 120, Rows.row("id", 7)).committedAt(NOW),
          deleted("user_versions", 130, Rows.version(7, 0)).committedAt(NOW));
      harness.timeIs(NOW + YEAR);
      harness.user(created("users", 90, Rows.user(7, "UTC")), set(1, 100), bump(2, 110));
      harness.taken();
      harness.timeIs(NOW + YEAR + ModelConstants.DAY);

      assertThat(harness.taken()).isEmpty();
      assertThat(harness.users()).as("who is known to be erased").isOne();
    }
  }

  @Test
  void a_clock_a_year_behind_is_alarmed_and_insights_are_of_the_present_all_the_same()
      throws Exception {
    try (InsightsHarness harness = InsightsHarness.startedAt(NOW - YEAR)) {
      harness.catalog(SampleCatalog.snapshot(1, 10, 5));
      harness.user(created("users", 90, Rows.user(7, "UTC")), set(1, 100), bump(2, 110));
      harness.beat(NOW + 2_000);

      var entries = harness.takenEntries();
      assertThat(entries)
          .map(entry -> entry.insights)
          .filteredOn(Objects::nonNull)
          .singleElement()
          .satisfies(rows -> assertThat(rows.evaluatedAt).isEqualTo(NOW));
      assertThat(entries)
          .map(entry -> entry.alarm)
          .filteredOn(Objects::nonNull)
          .extracting(alarm -> alarm.kind)
          .containsExactly(AlarmKind.CLOCK_SKEW.text());
    }
  }

  private static ChangeEvent set(long id, long lsn) {
    return created("workout_logs", lsn, Rows.set(id, 7, 1, NOW - ModelConstants.HOUR, "80.000", 8))
        .committedAt(NOW);
  }

  private static ChangeEvent bump(long version, long lsn) {
    return updated("user_versions", lsn, Rows.version(7, version)).committedAt(NOW);
  }
}
