package app.gravl.jobs.insights;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static app.gravl.jobs.changes.ChangeEvent.read;
import static app.gravl.jobs.changes.ChangeEvent.updated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.gravl.jobs.catalog.SampleCatalog;
import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.Rows;
import app.gravl.model.ModelConstants;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.streaming.util.OperatorSnapshotUtil;
import org.junit.jupiter.api.Test;

/**
 * The operator's state as a released version stored it, in {@code formats/insights-state-N}: every
 * later version must go on from it. Write a new one, with {@link #main}, where a format is added;
 * never change an old one.
 */
class StoredStateTest {

  private static final long NOW = 1_790_000_000_000L;

  @Test
  void a_stored_state_goes_on_as_if_it_had_never_stopped() throws Exception {
    try (InsightsHarness harness = restored("insights-state-3")) {
      // The bump of the set that had arrived; a change of the catalog that was staged.
      harness.user(bump(7, 3, 140).committedAt(NOW));
      assertThat(harness.taken())
          .singleElement()
          .satisfies(
              rows -> {
                assertThat(rows.version).isEqualTo(3);
                assertThat(rows.catalogVersion).isEqualTo(5);
                assertThat(Arrays.stream(rows.directSets7d).sum()).isEqualTo(2);
              });
      harness.catalog(updated("catalog_state", 30, Rows.catalogState(6)));
      harness.askToFollow(7, 6);
      assertThat(harness.taken()).extracting(rows -> rows.catalogVersion).containsExactly(6L);
      assertThat(harness.losses()).isEmpty();
    }
  }

  /** It lacks what the model asks for by now. */
  @Test
  void of_a_state_of_model_1_nobody_is_evaluated_and_a_snapshot_is_asked_for() throws Exception {
    try (InsightsHarness harness = restored("insights-state-2")) {
      harness.user(bump(7, 3, 140).committedAt(NOW));
      harness.catalog(updated("catalog_state", 30, Rows.catalogState(6)));
      harness.askToFollow(7, 6);
      assertThat(harness.taken()).isEmpty();
      assertThat(harness.losses()).isNotEmpty().allMatch(loss -> loss.contains("user 7"));

      harness.catalog(SampleCatalog.snapshot(2, 500, 7));
      harness.user(
          read("users", 2, 500, Rows.user(7, "UTC")),
          read("workout_logs", 2, 500, set(1, 110).row()),
          read("user_versions", 2, 500, Rows.version(7, 3)));
      harness.timeIs(NOW + 60_000);
      assertThat(harness.taken())
          .extracting(rows -> rows.version, rows -> rows.epoch, rows -> rows.catalogVersion)
          .containsExactly(tuple(3L, 2L, 7L));
    }
  }

  private static InsightsHarness restored(String name) throws Exception {
    Path file =
        Path.of(
            Objects.requireNonNull(StoredStateTest.class.getResource("/formats/" + name)).toURI());
    OperatorSubtaskState state = OperatorSnapshotUtil.readStateHandle(file.toString());
    return InsightsHarness.restored(new HashMapStateBackend(), state, NOW + 1);
  }

  private static OperatorSubtaskState state() throws Exception {
    try (InsightsHarness harness = InsightsHarness.started(new HashMapStateBackend(), NOW)) {
      harness.catalog(SampleCatalog.snapshot(1, 10, 5));
      harness.user(created("users", 100, Rows.user(7, "UTC")), set(1, 110), bump(7, 2, 120));
      harness.catalog(updated("exercise_muscles", 20, Rows.activation(1, "chest", 0.25)));
      harness.user(set(2, 130));
      return harness.snapshot();
    }
  }

  private static ChangeEvent set(long id, long lsn) {
    return created("workout_logs", lsn, Rows.set(id, 7, 2, NOW - ModelConstants.HOUR, "80.000", 8))
        .committedAt(NOW);
  }

  private static ChangeEvent bump(long user, long version, long lsn) {
    return updated("user_versions", lsn, Rows.version(user, version)).committedAt(NOW);
  }

  /**
   * @param args the file to write
   */
  public static void main(String[] args) throws Exception {
    OperatorSnapshotUtil.writeStateHandle(state(), args[0]);
  }
}
