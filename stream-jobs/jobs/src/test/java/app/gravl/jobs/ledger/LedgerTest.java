package app.gravl.jobs.ledger;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static app.gravl.jobs.changes.ChangeEvent.deleted;
import static app.gravl.jobs.changes.ChangeEvent.read;
import static app.gravl.jobs.changes.ChangeEvent.updated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.FactChange;
import app.gravl.jobs.changes.Rows;
import app.gravl.model.LoggedSet;
import app.gravl.model.ModelConstants;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final long NOW = 1_790_000_000_000L;
  private static final long DAY = ModelConstants.DAY;
  private static final Map<String, Object> USER = Rows.row("id", 7);

  private final Ledger ledger = new Ledger();

  @Test
  void a_full_snapshot_removes_what_was_deleted_meanwhile_and_ignores_older_changes() {
    arrive(user(10), set(1, 20), set(2, 30), version(1, 40));
    arrive(
        read("users", 2, 500, Rows.user(7, "UTC")),
        read("workout_logs", 2, 500, row(2)),
        read("user_versions", 2, 500, Rows.version(7, 8)));
    assertThat(sets()).containsExactly(2L);
    assertThat(ledger.version()).isEqualTo(8);

    arrive(set(1, 20), set(3, 900), version(2, 950));
    assertThat(sets()).containsExactly(2L);
    assertThat(ledger.version()).isEqualTo(8);
  }

  @Test
  void a_transaction_that_was_open_during_the_snapshot_comes_after_it() {
    arrive(
        read("users", 2, 500, Rows.user(7, "UTC")),
        read("workout_logs", 2, 500, row(1)),
        read("user_versions", 2, 500, Rows.version(7, 8)));
    // Written below the snapshot's LSN, committed behind it.
    arrive(updated("workout_logs", 450, row(1)).with("reps", 3).epoch(2), version(9, 451).epoch(2));

    assertThat(ledger.sets()).extracting(LoggedSet::reps).containsExactly(3);
    assertThat(ledger.version()).isEqualTo(9);
  }

  @Test
  void changes_of_a_higher_epoch_win_though_their_lsns_are_lower() {
    arrive(user(10_000), set(1, 20_000), version(5, 30_000));
    arrive(updated("workout_logs", 50, row(1)).with("reps", 3).epoch(2), version(2, 60).epoch(2));

    assertThat(ledger.sets()).extracting(LoggedSet::reps).containsExactly(3);
    assertThat(ledger.version()).isEqualTo(2);
  }

  @Test
  void an_incremental_snapshot_adds_and_repairs_but_removes_nothing() {
    arrive(user(10), set(1, 20), set(2, 30), version(1, 40));
    arrive(
        read("workout_logs", 1, 50, row(2)).with("reps", 12).incremental(),
        read("user_versions", 1, 50, Rows.version(7, 1)).incremental());

    assertThat(sets()).containsExactly(1L, 2L);
    assertThat(ledger.sets()).extracting(LoggedSet::reps).containsExactly(8, 12);
  }

  @Test
  void a_user_whose_snapshot_ends_with_the_version_keeps_what_came_after_it() {
    arrive(user(10), set(1, 20), version(1, 30));
    // Of the same snapshot, but behind its version; and a change after the snapshot.
    arrive(
        read("user_versions", 2, 500, Rows.version(7, 8)),
        set(4, 510).epoch(2),
        read("users", 2, 500, Rows.user(7, "UTC")),
        read("workout_logs", 2, 500, row(3)));

    assertThat(sets()).containsExactly(3L, 4L);
  }

  @Test
  void nothing_late_revives_an_erased_user() {
    arrive(user(10), set(1, 20), version(1, 30));
    arrive(
        deleted("users", 40, USER), deleted("workout_logs", 41, Rows.row("user_id", 7, "id", 1)));
    arrive(version(2, 42), deleted("user_versions", 43, Rows.row("user_id", 7)));
    assertThat(ledger.isErased()).isTrue();

    arrive(user(10), set(1, 20), set(2, 35), version(1, 30));
    assertThat(ledger.isErased()).isTrue();
    assertThat(ledger.sets()).isEmpty();
    assertThat(ledger.version()).isZero();
  }

  @Test
  void a_user_created_again_after_the_erasure_is_another_one() {
    arrive(user(10), set(1, 20), version(9, 30), deleted("users", 40, USER));
    // The new user's set overtakes their own row.
    arrive(set(2, 60), user(50), version(1, 70));
    assertThat(ledger.isErased()).isFalse();
    assertThat(sets()).containsExactly(2L);
    assertThat(ledger.version()).isEqualTo(1);

    // The erasure is told again, alone.
    arrive(deleted("users", 40, USER));
    assertThat(ledger.isErased()).isFalse();
    assertThat(sets()).containsExactly(2L);
  }

  @Test
  void a_deleted_row_is_remembered_for_the_retention_and_no_longer() {
    arrive(user(10), set(1, 20), version(1, 30));
    arrive(deleted("workout_logs", 40, Rows.row("user_id", 7, "id", 1)));
    int remembered = ledger.toBytes().length;

    ledger.prune(NOW + 7 * DAY, ModelConstants.COUNTING_WINDOW, 8 * DAY);
    arrive(set(1, 20));
    assertThat(ledger.sets()).isEmpty();
    assertThat(ledger.toBytes()).hasSize(remembered);

    ledger.prune(NOW + 8 * DAY + 1, ModelConstants.COUNTING_WINDOW, 8 * DAY);
    assertThat(ledger.toBytes().length).isLessThan(remembered);
  }

  @Test
  void sets_and_check_ins_that_count_no_more_leave_and_an_edit_brings_one_back() {
    arrive(user(10), set(1, 20), version(1, 30));
    arrive(created("check_ins", 25, Rows.checkIn(5, 7, "chest", 40, NOW)));
    ledger.prune(NOW + 150 * DAY - 1, ModelConstants.COUNTING_WINDOW, 8 * DAY);
    assertThat(ledger.sets()).hasSize(1);
    assertThat(ledger.checkIns()).hasSize(1);

    ledger.prune(NOW + 150 * DAY, ModelConstants.COUNTING_WINDOW, 8 * DAY);
    assertThat(ledger.sets()).isEmpty();
    assertThat(ledger.checkIns()).isEmpty();

    arrive(updated("workout_logs", 50, Rows.set(1, 7, 3, NOW + 149 * DAY, "80.000", 8)));
    assertThat(sets()).containsExactly(1L);
  }

  @Test
  void what_it_remembers_beside_facts_is_stored_too() {
    ledger.setNextEvaluation(NOW);
    ledger.setEvaluatedWith(4, -77);
    ledger.awaitCatalog(5);

    Ledger restored = Ledger.ofBytes(ledger.toBytes());

    assertThat(restored.nextEvaluation()).isEqualTo(NOW);
    assertThat(restored.catalogVersion()).isEqualTo(4);
    assertThat(restored.model()).isEqualTo(-77);
    assertThat(restored.awaitedCatalog()).isEqualTo(5);
  }

  @Test
  void refuses_a_format_that_it_does_not_know() {
    byte[] bytes = ledger.toBytes();
    bytes[0] = 99;

    assertThatIllegalStateException()
        .isThrownBy(() -> Ledger.ofBytes(bytes))
        .withMessageContaining("99");
  }

  @Test
  void three_hundred_sets_take_less_than_nine_kilobytes() {
    arrive(user(10));
    for (int i = 0; i < 300; i++) {
      arrive(
          created(
              "workout_logs",
              1_000_000L + 300 * i,
              Rows.set(40_000_000 + i, 7, 100 + i % 6, NOW - i * DAY / 20, "102.500", 8)));
    }

    assertThat(ledger.toBytes()).hasSizeLessThan(9_000);
  }

  private void arrive(ChangeEvent... events) {
    for (ChangeEvent event : events) {
      ledger.apply(FactChange.ofBytes(event.committedAt(NOW).userChange().fact));
    }
  }

  private List<Long> sets() {
    return ledger.sets().stream().map(LoggedSet::id).toList();
  }

  private static ChangeEvent user(long lsn) {
    return created("users", lsn, Rows.user(7, "UTC"));
  }

  private static ChangeEvent version(long version, long lsn) {
    return created("user_versions", lsn, Rows.version(7, version));
  }

  private static ChangeEvent set(long id, long lsn) {
    return created("workout_logs", lsn, row(id));
  }

  private static Map<String, Object> row(long id) {
    return Rows.set(id, 7, 3, NOW, "80.000", 8);
  }
}
