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
import app.gravl.model.ModelConstants;
import java.util.Arrays;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is older than the epoch in force survives nowhere, and nothing half-known is shown. */
class EpochsOfStateTest {

  private static final long NOW = 1_790_000_000_000L;

  private InsightsHarness harness;

  @BeforeEach
  void start() throws Exception {
    harness = InsightsHarness.startedAt(NOW);
    harness.catalog(SampleCatalog.snapshot(1, 10, 5));
  }

  @AfterEach
  void stop() throws Exception {
    harness.close();
  }

  @Test
  void a_user_who_is_gone_in_the_new_epoch_leaves_no_state_and_no_timer_that_does_anything()
      throws Exception {
    harness.user(created("users", 90, Rows.user(7, "UTC")), set(1, 7, 100), bump(7, 2, 110));
    harness.user(created("users", 91, Rows.user(8, "UTC")), set(2, 8, 120));
    harness.taken();
    assertThat(harness.users()).isEqualTo(2);

    harness.catalog(SampleCatalog.snapshot(2, 10, 6));

    assertThat(harness.users()).isZero();
    harness.timeIs(NOW + 7 * ModelConstants.HOUR);
    assertThat(harness.taken()).isEmpty();
    assertThat(harness.timers()).isZero();
  }

  @Test
  void an_epoch_of_one_shard_ends_what_is_known_of_its_users_only() throws Exception {
    harness.user(created("users", 90, Rows.user(7, "UTC")), set(1, 7, 100), bump(7, 2, 110));
    harness.user(created("users", 91, Rows.user(8, "UTC")), set(2, 8, 120), bump(8, 2, 130));
    harness.taken();

    harness.catalog(
        read("cdc_shards", 2, 200, Rows.row("shard", 1, "shards", 2, "epoch", 2)).through(1, 2));

    assertThat(harness.users()).isOne();
    assertThat(harness.ledger(8).version()).isEqualTo(2);

    harness.user(set(3, 8, 140), bump(8, 3, 150));
    assertThat(harness.taken())
        .as("the others go on in their epoch")
        .singleElement()
        .satisfies(rows -> assertThat(directSets(rows)).isEqualTo(2));
  }

  /**
   * The catalog topic is read at once; in the users' topic a backlog stands before the snapshot.
   */
  @Test
  void what_a_shard_sent_before_an_epoch_of_its_own_is_ignored_and_begins_none() throws Exception {
    harness.user(created("users", 90, Rows.user(7, "UTC")), set(1, 7, 100), bump(7, 2, 110));
    harness.taken();
    harness.catalog(
        read("cdc_shards", 2, 200, Rows.row("shard", 1, "shards", 2, "epoch", 2)).through(1, 2));

    harness.user(set(2, 7, 120).through(1, 2), bump(7, 3, 130).through(1, 2));
    assertThat(harness.taken()).isEmpty();
    assertThat(harness.losses()).isEmpty();

    harness.user(
        read("users", 2, 200, Rows.user(7, "UTC")).through(1, 2),
        read("workout_logs", 2, 200, set(2, 7, 0).row()).through(1, 2),
        read("user_versions", 2, 200, Rows.version(7, 3)).committedAt(NOW).through(1, 2));
    assertThat(harness.taken())
        .singleElement()
        .satisfies(rows -> assertThat(directSets(rows)).isOne());
    assertThat(harness.losses()).isEmpty();
  }

  @Test
  void a_snapshot_that_is_under_way_keeps_what_it_brought() throws Exception {
    harness.user(
        read("users", 2, 50, Rows.user(7, "UTC")), read("workout_logs", 2, 50, set(1, 7, 0).row()));
    harness.catalog(SampleCatalog.snapshot(2, 10, 6));
    harness.user(read("user_versions", 2, 50, Rows.version(7, 5)).committedAt(NOW));

    assertThat(harness.taken())
        .singleElement()
        .satisfies(rows -> assertThat(directSets(rows)).isOne());
  }

  @Test
  void a_user_created_in_the_new_epoch_before_its_catalog_arrives_stays() throws Exception {
    harness.user(
        created("users", 90, Rows.user(9, "UTC")).epoch(2),
        set(1, 9, 100).epoch(2),
        bump(9, 2, 110).epoch(2));
    harness.catalog(SampleCatalog.snapshot(2, 10, 6));
    harness.taken();
    harness.user(set(2, 9, 120).epoch(2), bump(9, 3, 130).epoch(2));

    assertThat(harness.taken())
        .singleElement()
        .satisfies(rows -> assertThat(directSets(rows)).isEqualTo(2));
  }

  @Test
  void records_of_an_earlier_epoch_are_ignored() throws Exception {
    harness.catalog(SampleCatalog.snapshot(2, 10, 6));
    harness.user(created("users", 90, Rows.user(7, "UTC")), set(1, 7, 100), bump(7, 2, 110));
    harness.catalog(updated("exercise_muscles", 20, Rows.activation(1, "chest", 0.25)));
    harness.catalog(updated("catalog_state", 30, Rows.catalogState(99)));

    assertThat(harness.users()).isZero();
    harness.user(
        created("users", 90, Rows.user(7, "UTC")).epoch(2),
        set(1, 7, 100).epoch(2),
        bump(7, 2, 110).epoch(2));
    assertThat(harness.taken()).extracting(rows -> rows.catalogVersion).containsExactly(6L);
  }

  @Test
  void a_user_without_beginning_is_not_shown_and_asks_for_an_epoch_once() throws Exception {
    harness.user(set(1, 7, 100), bump(7, 2, 110));
    harness.user(set(2, 8, 120), bump(8, 2, 130));

    assertThat(harness.taken()).isEmpty();
    assertThat(harness.losses()).containsExactly("1: changes of user 7 are missing from the topic");

    harness.catalog(SampleCatalog.snapshot(2, 10, 6));
    harness.user(
        read("users", 2, 50, Rows.user(7, "UTC")),
        read("workout_logs", 2, 50, set(1, 7, 0).row()),
        read("user_versions", 2, 50, Rows.version(7, 2)).committedAt(NOW));
    assertThat(harness.taken()).extracting(rows -> rows.userId).containsExactly(7L);
  }

  @Test
  void a_version_that_never_came_ends_what_is_shown_of_its_user_until_the_next_epoch()
      throws Exception {
    harness.user(created("users", 90, Rows.user(7, "UTC")), set(1, 7, 100), bump(7, 2, 110));
    harness.user(bump(7, 2, 110), bump(7, 3, 120));
    assertThat(harness.taken()).extracting(rows -> rows.version).containsExactly(2L, 2L, 3L);

    harness.user(set(3, 7, 140), bump(7, 5, 150));
    harness.user(set(4, 7, 160), bump(7, 6, 170));

    assertThat(harness.taken()).isEmpty();
    assertThat(harness.losses()).containsExactly("1: changes of user 7 are missing from the topic");

    harness.catalog(SampleCatalog.snapshot(2, 10, 6));
    harness.user(
        read("users", 2, 50, Rows.user(7, "UTC")),
        read("user_versions", 2, 50, Rows.version(7, 6)).committedAt(NOW));
    assertThat(harness.taken()).extracting(rows -> rows.version).containsExactly(6L);
  }

  @Test
  void an_erasure_takes_the_users_letters_with_it() throws Exception {
    harness.user(created("users", 90, Rows.user(7, "UTC")), set(1, 7, 100), bump(7, 2, 110));
    erase(7);

    assertThat(harness.letters())
        .singleElement()
        .satisfies(letter -> assertThat(letter.erasure).isTrue());
  }

  @Test
  void a_state_of_before_the_erasure_forgets_the_user_again() throws Exception {
    harness.user(
        created("users", 90, Rows.user(7, "UTC")), set(1, 7, 100), set(2, 7, 105), bump(7, 2, 110));
    OperatorSubtaskState before = harness.snapshot();
    erase(7);
    int nothing = harness.ledger(7).toBytes().length;

    try (InsightsHarness restored =
        InsightsHarness.restored(new HashMapStateBackend(), before, NOW)) {
      assertThat(restored.ledger(7).toBytes()).hasSizeGreaterThan(nothing);
      restored.user(deletion(7));
      // What came before it comes again.
      restored.user(set(1, 7, 100), set(2, 7, 105), bump(7, 2, 110));

      assertThat(restored.ledger(7).isErased()).isTrue();
      assertThat(restored.ledger(7).toBytes()).hasSize(nothing);
      assertThat(restored.taken()).isEmpty();
    }
  }

  @Test
  void a_state_of_before_an_erasure_that_no_record_tells_of_forgets_the_user_at_the_next_epoch()
      throws Exception {
    harness.user(created("users", 90, Rows.user(7, "UTC")), set(1, 7, 100), bump(7, 2, 110));
    OperatorSubtaskState before = harness.snapshot();

    try (InsightsHarness restored =
        InsightsHarness.restored(new HashMapStateBackend(), before, NOW)) {
      restored.catalog(SampleCatalog.snapshot(2, 10, 6));

      assertThat(restored.ledger(7)).isNull();
      assertThat(restored.users()).isZero();
      assertThat(restored.taken()).isEmpty();
    }
  }

  private void erase(long user) throws Exception {
    harness.user(deletion(user));
  }

  private static ChangeEvent[] deletion(long user) {
    return new ChangeEvent[] {
      deleted("users", 120, Rows.row("id", user)).committedAt(NOW),
      deleted("user_versions", 130, Rows.version(user, 0)).committedAt(NOW)
    };
  }

  private static int directSets(InsightRows rows) {
    return Arrays.stream(rows.directSets7d).sum();
  }

  private static ChangeEvent set(long id, long user, long lsn) {
    return created(
        "workout_logs", lsn, Rows.set(id, user, 1, NOW - ModelConstants.HOUR, "80.000", 8));
  }

  private static ChangeEvent bump(long user, long version, long lsn) {
    return updated("user_versions", lsn, Rows.version(user, version)).committedAt(NOW);
  }
}
