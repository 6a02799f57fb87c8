package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.connect.Diagnosis.Activity;
import app.gravl.connect.Diagnosis.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

  private static final Optional<ReplicationSlot.State> NO_SLOT = Optional.empty();
  private static final Optional<StoredOffsets.Offset> NO_OFFSET = Optional.empty();

  private static final long WRITTEN = 200;

  private static Optional<ReplicationSlot.State> slot(long confirmed) {
    return Optional.of(new ReplicationSlot.State(confirmed, null, false));
  }

  private static Optional<StoredOffsets.Offset> offset(long lsn, boolean snapshotDone) {
    return Optional.of(new StoredOffsets.Offset(lsn, snapshotDone));
  }

  private static Optional<Problem> of(
      Optional<ReplicationSlot.State> slot,
      Optional<StoredOffsets.Offset> offset,
      Activity activity) {
    return Diagnosis.of(slot, () -> offset, WRITTEN, activity);
  }

  @Test
  void a_slot_at_or_behind_the_stored_offset_is_fine() {
    assertThat(of(slot(100), offset(100, true), Activity.AT_REST)).isEmpty();
    assertThat(of(slot(90), offset(100, true), Activity.AT_REST)).isEmpty();
  }

  @Test
  void a_slot_ahead_of_the_stored_offset_is_a_loss() {
    assertThat(of(slot(101), offset(100, true), Activity.AT_REST))
        .get()
        .matches(Problem::loss)
        .extracting(Problem::reason)
        .asString()
        .contains("1 bytes of WAL ahead");
  }

  @Test
  void a_missing_slot_is_a_loss_once_anything_was_read_from_it() {
    assertThat(of(NO_SLOT, offset(100, true), Activity.AT_REST)).get().matches(Problem::loss);
    assertThat(of(NO_SLOT, offset(100, false), Activity.STARTING)).get().matches(Problem::loss);
    assertThat(of(NO_SLOT, NO_OFFSET, Activity.RUNNING)).get().matches(Problem::loss);
    assertThat(of(NO_SLOT, NO_OFFSET, Activity.STARTING)).isEmpty();
  }

  @Test
  void a_broken_slot_is_a_loss_whatever_else() {
    Optional<ReplicationSlot.State> broken =
        Optional.of(new ReplicationSlot.State(1, "its WAL was removed", false));
    for (Activity activity : Activity.values()) {
      assertThat(of(broken, offset(100, true), activity))
          .contains(new Problem(true, "its WAL was removed"));
    }
  }

  @Test
  void a_snapshot_that_rests_half_done_must_be_taken_anew_but_a_running_one_goes_on() {
    assertThat(of(slot(1), offset(100, false), Activity.AT_REST)).get().matches(p -> !p.loss());
    assertThat(of(slot(1), NO_OFFSET, Activity.AT_REST)).get().matches(p -> !p.loss());
    assertThat(of(slot(1), offset(100, false), Activity.RUNNING)).isEmpty();
    assertThat(of(slot(1), NO_OFFSET, Activity.STARTING)).isEmpty();
  }

  @Test
  void an_offset_beyond_the_servers_wal_is_a_loss() {
    assertThat(of(slot(90), offset(WRITTEN, true), Activity.AT_REST)).isEmpty();
    assertThat(of(slot(90), offset(WRITTEN + 5, true), Activity.AT_REST))
        .get()
        .matches(Problem::loss)
        .extracting(Problem::reason)
        .asString()
        .contains("5 bytes beyond the server's WAL");
  }

  @Test
  void a_slot_that_was_never_finished_leaves_the_epochs_snapshot_to_come() {
    Optional<ReplicationSlot.State> unfinished =
        Optional.of(new ReplicationSlot.State(0, null, true));
    assertThat(of(unfinished, NO_OFFSET, Activity.AT_REST)).isEmpty();
  }
}
