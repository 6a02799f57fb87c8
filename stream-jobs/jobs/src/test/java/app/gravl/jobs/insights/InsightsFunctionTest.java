package app.gravl.jobs.insights;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static app.gravl.jobs.changes.ChangeEvent.deleted;
import static app.gravl.jobs.changes.ChangeEvent.read;
import static app.gravl.jobs.changes.ChangeEvent.updated;
import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.catalog.SampleCatalog;
import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.Rows;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.model.Insights;
import app.gravl.model.LoggedSet;
import app.gravl.model.Model;
import app.gravl.model.ModelConstants;
import app.gravl.model.Parameters;
import app.gravl.model.Preferences;
import app.gravl.model.SetType;
import app.gravl.model.UserFacts;
import app.gravl.settings.Tunable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InsightsFunctionTest {

  private static final long NOW = 1_790_000_000_000L;
  private static final long INTERVAL = Tunable.LATE_USER_INTERVAL_MS.defaultNumber();

  /** The longest wait for a look, and time to evaluate. */
  private static final long SETTLED = INTERVAL / 8 + 1_000;

  private static final long HOUR = ModelConstants.HOUR;

  private InsightsHarness harness;

  @BeforeEach
  void start() throws Exception {
    harness = InsightsHarness.startedAt(NOW);
  }

  @AfterEach
  void stop() throws Exception {
    harness.close();
  }

  @Test
  void a_transaction_of_20_sets_is_evaluated_once_at_its_bump() throws Exception {
    harness.catalog(SampleCatalog.snapshot(1, 10, 5));
    harness.user(user(7, 100));
    List<LoggedSet> sets = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      harness.user(set(i, 7, 1 + i % 4, 100 + i));
      sets.add(new LoggedSet(i, NOW - HOUR, 1 + i % 4, SetType.WORKING, 8, 80, 0, 8, true, 0, 0));
    }
    assertThat(harness.taken()).isEmpty();

    harness.user(bump(7, 2, 200));

    Insights insights =
        Model.evaluate(
            new UserFacts(sets, List.of(), List.of(), Map.of(), Preferences.NONE),
            SampleCatalog.assembled(5),
            Parameters.DEFAULT,
            NOW);
    InsightRows expected = InsightsToRows.of(7, 2, 5, insights);
    expected.epoch = 1;
    expected.parametersId = 3;
    assertThat(harness.taken()).singleElement().usingRecursiveComparison().isEqualTo(expected);
  }

  @Test
  void nobody_is_evaluated_before_the_catalogs_bump() throws Exception {
    harness.user(user(7, 100), set(1, 7, 1, 110), bump(7, 2, 120));
    harness.catalog(SampleCatalog.rows(1, 10));
    harness.timeIs(NOW + 60_000);
    assertThat(harness.taken()).isEmpty();

    harness.catalog(read("catalog_state", 1, 10, Rows.catalogState(5)));
    harness.timeIs(NOW + 61_000);

    assertThat(harness.taken()).extracting(rows -> rows.version).containsExactly(2L);
  }

  @Test
  void a_catalog_whose_snapshot_nobody_saw_is_none() throws Exception {
    harness.user(user(7, 100), set(1, 7, 1, 110), bump(7, 2, 120));
    harness.catalog(
        updated("exercise_muscles", 20, Rows.activation(1, "chest", 0.25)),
        updated("catalog_state", 30, Rows.catalogState(6)));
    harness.timeIs(NOW + 60_000);
    assertThat(harness.taken()).isEmpty();

    harness.catalog(SampleCatalog.snapshot(2, 10, 7));
    harness.user(
        read("users", 2, 50, Rows.user(7, "UTC")),
        read("user_versions", 2, 50, Rows.version(7, 3)).committedAt(NOW + 60_000));
    assertThat(harness.taken()).extracting(rows -> rows.catalogVersion).containsExactly(7L);
  }

  @Test
  void nobody_is_evaluated_before_their_own_version_has_come() throws Exception {
    harness.catalog(SampleCatalog.snapshot(1, 10, 5));
    harness.user(user(7, 100), set(1, 7, 1, 110));
    harness.askToFollow(7, 5);
    // A version that is gone closes what came before, but is none.
    harness.user(versionGone(120));
    harness.askToFollow(7, 5);
    harness.timeIs(NOW + 24 * HOUR);

    assertThat(harness.taken()).isEmpty();
    assertThat(harness.timers()).isZero();
  }

  @Test
  void half_a_change_of_the_catalog_does_not_show() throws Exception {
    harness.catalog(SampleCatalog.snapshot(1, 10, 5));
    harness.user(user(7, 100), set(1, 7, 1, 110), bump(7, 2, 120));
    InsightRows before = harness.taken().get(0);

    harness.catalog(updated("exercise_muscles", 20, Rows.activation(1, "chest", 0.25)));
    harness.user(bump(7, 3, 130));
    InsightRows halfway = harness.taken().get(0);
    assertThat(halfway.fatigue).isEqualTo(before.fatigue);
    assertThat(halfway.catalogVersion).isEqualTo(5);

    harness.catalog(updated("catalog_state", 30, Rows.catalogState(6)));
    harness.user(bump(7, 4, 140));
    InsightRows after = harness.taken().get(0);
    assertThat(after.fatigue).isNotEqualTo(before.fatigue);
    assertThat(after.catalogVersion).isEqualTo(6);
  }

  @Test
  void while_a_backlog_is_read_a_user_is_evaluated_at_most_once_an_interval() throws Exception {
    harness.catalog(SampleCatalog.snapshot(1, 10, 5));
    List<Long> evaluated = new ArrayList<>();
    for (int i = 1; i <= 2_000; i++) {
      harness.user(
          user(7, 100).committedAt(NOW - 600_000), bump(7, i, 100 + i).committedAt(NOW - 600_000));
      harness.timeIs(NOW + 50L * i);
      harness.taken().forEach(rows -> evaluated.add(rows.evaluatedAt));
    }
    // 100 seconds, of which the first interval is for reading only.
    assertThat(evaluated).hasSizeBetween(4, 6);
    for (int i = 1; i < evaluated.size(); i++) {
      assertThat(evaluated.get(i) - evaluated.get(i - 1)).isGreaterThan(INTERVAL / 2);
    }
  }

  @Test
  void when_the_backlog_is_read_its_users_are_evaluated_once_and_completely() throws Exception {
    harness.catalog(SampleCatalog.snapshot(1, 10, 5));
    for (int i = 1; i <= 100; i++) {
      harness.user(
          user(7, 100).committedAt(NOW - 600_000), bump(7, i, 100 + i).committedAt(NOW - 600_000));
      harness.timeIs(NOW + 50L * i);
    }
    assertThat(harness.taken()).isEmpty();

    harness.timeIs(NOW + 50L * 100 + INTERVAL / 4);

    assertThat(harness.taken())
        .singleElement()
        .satisfies(rows -> assertThat(rows.version).isEqualTo(100));
    assertThat(harness.timers()).isZero();
  }

  @Test
  void a_heartbeat_passes_only_when_nobody_waits_for_their_turn() throws Exception {
    harness.catalog(SampleCatalog.snapshot(1, 10, 5));
    harness.beat(NOW);
    assertThat(harness.takenBeats()).containsExactly(NOW);

    harness.user(user(7, 100), bump(7, 1, 110).committedAt(NOW - 600_000));
    harness.beat(NOW + 1);
    assertThat(harness.takenBeats()).as("user 7 is not evaluated yet").isEmpty();

    harness.timeIs(NOW + SETTLED);
    assertThat(harness.taken()).hasSize(1);
    harness.beat(NOW + SETTLED);
    assertThat(harness.takenBeats()).containsExactly(NOW + SETTLED);
  }

  @Test
  void up_to_a_second_of_lag_every_bump_is_evaluated_at_once() throws Exception {
    harness.catalog(SampleCatalog.snapshot(1, 10, 5));
    harness.user(
        user(7, 90),
        bump(7, 1, 100).committedAt(NOW - 1_000),
        bump(7, 2, 110).committedAt(NOW),
        bump(7, 3, 120).committedAt(NOW + 30_000));

    assertThat(harness.taken()).extracting(rows -> rows.version).containsExactly(1L, 2L, 3L);
  }

  @Test
  void a_dormant_user_leaves_no_timer() throws Exception {
    harness.catalog(SampleCatalog.snapshot(1, 10, 5));
    harness.user(user(7, 100), bump(7, 1, 110));
    assertThat(harness.taken())
        .singleElement()
        .satisfies(rows -> assertThat(rows.validUntil).isEqualTo(InsightRows.NEVER));
    assertThat(harness.timers()).isZero();

    // Long after the last set there is nothing to wake up for either.
    harness.user(set(1, 7, 1, 120), bump(7, 2, 130));
    assertThat(harness.timers()).isOne();
    harness.timeIs(NOW + 60 * ModelConstants.DAY);
    assertThat(harness.timers()).isZero();
    harness.taken();
    harness.timeIs(NOW + 400 * ModelConstants.DAY);
    assertThat(harness.taken()).isEmpty();
  }

  @Test
  void valid_until_comes_and_the_user_is_evaluated_again() throws Exception {
    harness.catalog(SampleCatalog.snapshot(1, 10, 5));
    harness.user(user(7, 100), set(1, 7, 1, 110), bump(7, 2, 120));
    InsightRows first = harness.taken().get(0);
    assertThat(first.validUntil).isGreaterThan(NOW);

    harness.timeIs(first.validUntil - 1);
    assertThat(harness.taken()).isEmpty();
    harness.timeIs(first.validUntil);

    assertThat(harness.taken())
        .singleElement()
        .satisfies(
            rows -> {
              assertThat(rows.evaluatedAt).isEqualTo(first.validUntil);
              assertThat(rows.version).isEqualTo(2);
            });
    assertThat(harness.timers()).isOne();
  }

  @Test
  void an_erased_user_is_remembered_for_the_retention_then_nothing_is_left() throws Exception {
    harness.catalog(SampleCatalog.snapshot(1, 10, 5));
    harness.user(user(7, 100), set(1, 7, 1, 110), bump(7, 2, 120));
    harness.taken();
    harness.user(deleted("users", 130, Rows.row("id", 7)), versionGone(140));
    harness.askToFollow(7, 5);
    harness.askToFollow(7, 6);

    // Long behind the timer that the user left behind, something late arrives.
    harness.timeIs(NOW + InsightsHarness.MARKER_MILLIS - HOUR);
    harness.user(user(7, 100), set(1, 7, 1, 110), bump(7, 2, 120));
    assertThat(harness.taken()).isEmpty();

    harness.timeIs(NOW + InsightsHarness.MARKER_MILLIS);
    assertThat(harness.users()).isZero();
    assertThat(harness.timers()).isZero();
    assertThat(harness.taken()).isEmpty();
  }

  @Test
  void a_catalog_change_evaluates_only_whom_it_touches() throws Exception {
    harness.catalog(SampleCatalog.snapshot(1, 10, 5));
    harness.user(user(7, 100), set(1, 7, SampleCatalog.LONELY_EXERCISE, 110), bump(7, 2, 120));
    harness.user(user(8, 200), set(2, 8, 1, 210), bump(8, 2, 220));
    harness.taken();

    harness.catalog(
        updated(
            "exercise_muscles",
            20,
            Rows.activation(SampleCatalog.LONELY_EXERCISE, "forearms", 0.3)),
        updated("catalog_state", 30, Rows.catalogState(6)));
    harness.askToFollow(7, 6);
    harness.askToFollow(8, 6);
    assertThat(harness.taken()).extracting(rows -> rows.userId).containsExactly(7L);

    harness.askToFollow(7, 6);
    assertThat(harness.taken()).as("asked again").isEmpty();

    harness.catalog(
        updated("exercise_muscles", 40, Rows.activation(1, "chest", 0.9)),
        updated("catalog_state", 50, Rows.catalogState(7)));
    harness.askToFollow(7, 7);
    harness.askToFollow(8, 7);
    assertThat(harness.taken())
        .as("candidates changed, which concern everybody")
        .extracting(rows -> rows.userId + " " + rows.catalogVersion)
        .containsExactly("7 7", "8 7");
  }

  @Test
  void whoever_is_asked_before_the_catalog_has_come_waits_for_it() throws Exception {
    harness.catalog(SampleCatalog.snapshot(1, 10, 5));
    harness.user(user(7, 100), set(1, 7, 1, 110), bump(7, 2, 120));
    harness.taken();

    harness.askToFollow(7, 6);
    harness.timeIs(NOW + 10_000);
    assertThat(harness.taken()).isEmpty();
    harness.catalog(
        updated("exercise_muscles", 20, Rows.activation(1, "chest", 0.25)),
        updated("catalog_state", 30, Rows.catalogState(6)));
    harness.timeIs(NOW + 11_000);

    assertThat(harness.taken()).extracting(rows -> rows.catalogVersion).containsExactly(6L);
    assertThat(harness.timers()).isOne();
  }

  static Stream<StateBackend> state_backends() {
    return Stream.of(new HashMapStateBackend(), new EmbeddedRocksDBStateBackend());
  }

  @ParameterizedTest
  @MethodSource("state_backends")
  void a_restored_job_has_lost_nothing(StateBackend backend) throws Exception {
    OperatorSubtaskState state;
    long validUntil;
    try (InsightsHarness before = InsightsHarness.started(backend, NOW)) {
      before.catalog(SampleCatalog.snapshot(1, 10, 5));
      before.user(user(7, 100), set(1, 7, 1, 110), bump(7, 2, 120));
      before.user(user(8, 200), set(2, 8, 1, 210), bump(8, 2, 220));
      validUntil = before.taken().get(1).validUntil;
      // Staged but not in force; arrived but not closed; late and waiting for the interval's end.
      before.catalog(updated("exercise_muscles", 20, Rows.activation(1, "chest", 0.25)));
      before.user(set(3, 7, 2, 130));
      before.user(user(9, 300), bump(9, 4, 310).committedAt(NOW - 60_000));
      state = before.snapshot();
    }
    try (InsightsHarness after = InsightsHarness.restored(backend, state, NOW + 1)) {
      after.user(bump(7, 3, 140));
      InsightRows rows = after.taken().get(0);
      assertThat(rows.version).isEqualTo(3);
      assertThat(rows.catalogVersion).isEqualTo(5);
      assertThat(rows.directSets7d[4] + rows.directSets7d[5]).as("chest and lats").isEqualTo(2);

      after.timeIs(NOW + 10_000);
      assertThat(after.taken()).extracting(found -> found.userId).containsExactly(9L);

      after.timeIs(validUntil);
      assertThat(after.taken()).extracting(found -> found.userId).contains(8L);

      after.catalog(updated("catalog_state", 30, Rows.catalogState(6)));
      after.user(bump(7, 4, 150).committedAt(after.now()));
      assertThat(after.taken().get(0).fatigue[4]).isLessThan(rows.fatigue[4]);
    }
  }

  private static ChangeEvent user(long id, long lsn) {
    return created("users", lsn, Rows.user(id, "UTC")).committedAt(NOW);
  }

  private static ChangeEvent bump(long user, long version, long lsn) {
    return updated("user_versions", lsn, Rows.version(user, version)).committedAt(NOW);
  }

  private static ChangeEvent versionGone(long lsn) {
    return deleted("user_versions", lsn, Rows.version(7, 0)).committedAt(NOW);
  }

  private static ChangeEvent set(long id, long user, long exercise, long lsn) {
    return created("workout_logs", lsn, Rows.set(id, user, exercise, NOW - HOUR, "80.000", 8))
        .committedAt(NOW);
  }
}
