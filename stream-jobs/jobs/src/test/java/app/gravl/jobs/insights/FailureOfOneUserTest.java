package app.gravl.jobs.insights;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static app.gravl.jobs.changes.ChangeEvent.updated;
import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.catalog.SampleCatalog;
import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.Rows;
import app.gravl.jobs.ledger.Ledger;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.model.Catalog;
import app.gravl.schema.AlarmKind;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever can't be evaluated is put aside; nobody else notices. */
class FailureOfOneUserTest {

  private static final long NOW = 1_790_000_000_000L;

  /** Fails for user 13 while it is broken. */
  private record FailingFor13() implements Evaluator {

    @Override
    public InsightRows evaluate(long userId, Ledger ledger, Catalog catalog, long now) {
      if (broken && userId == 13) {
        throw new ArithmeticException("no such number");
      }
      return InsightsHarness.MODEL.evaluate(userId, ledger, catalog, now);
    }

    @Override
    public int model() {
      return 1;
    }
  }

  // Static: the evaluator is serialised on its way into the operator.
  private static boolean broken;

  private InsightsHarness harness;

  @BeforeEach
  void start() throws Exception {
    broken = true;
    harness = InsightsHarness.with(new FailingFor13(), NOW);
    harness.catalog(SampleCatalog.snapshot(1, 10, 5));
  }

  @AfterEach
  void stop() throws Exception {
    harness.close();
  }

  @Test
  void the_others_go_on_and_a_letter_and_an_alarm_name_the_user() throws Exception {
    harness.user(user(13), set(1, 13, 110), bump(13, 2, 120));
    harness.user(user(8), set(2, 8, 210), bump(8, 2, 220));

    var entries = harness.takenEntries();
    assertThat(entries)
        .map(entry -> entry.insights)
        .filteredOn(Objects::nonNull)
        .extracting(rows -> rows.userId)
        .containsExactly(8L);
    assertThat(entries)
        .map(entry -> entry.alarm)
        .filteredOn(Objects::nonNull)
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.kind).isEqualTo(AlarmKind.USER_ASIDE.text());
              assertThat(alarm.message).startsWith("user 13: ").contains("no such number");
            });
    assertThat(harness.letters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.key).isEqualTo("13".getBytes(StandardCharsets.UTF_8));
              assertThat(letter.errorClass).isEqualTo(ArithmeticException.class.getName());
              assertThat(letter.offset).isEqualTo(-1);
            });
  }

  @Test
  void the_next_change_tries_again_with_everything_that_came_before() throws Exception {
    harness.user(user(13), set(1, 13, 110), bump(13, 2, 120));
    broken = false;
    harness.user(set(2, 13, 130), bump(13, 3, 140));

    assertThat(harness.taken())
        .singleElement()
        .satisfies(
            rows -> {
              assertThat(rows.version).isEqualTo(3);
              assertThat(rows.directSets7d[4] + rows.directSets7d[5]).isEqualTo(2);
            });
  }

  @Test
  void an_operator_can_try_again() throws Exception {
    harness.user(user(13), set(1, 13, 110), bump(13, 2, 120));
    broken = false;
    harness.askToEvaluate(13);

    assertThat(harness.taken()).extracting(rows -> rows.version).containsExactly(2L);
  }

  @Test
  void a_catalog_that_can_not_be_put_together_leaves_the_one_before_in_force() throws Exception {
    harness.user(user(8), set(2, 8, 210), bump(8, 2, 220));
    harness.taken();
    ChangeEvent unreadable = updated("exercises", 20, Rows.exercise(1, "barbell"));
    var change = unreadable.catalogChange();
    change.entry = new byte[] {99};
    harness.catalogChange(change);
    harness.catalog(updated("catalog_state", 30, Rows.catalogState(6)));
    harness.user(set(3, 8, 230), bump(8, 3, 240));

    assertThat(harness.taken()).extracting(rows -> rows.catalogVersion).containsExactly(5L);
    assertThat(harness.letters()).hasSize(1);

    harness.catalog(
        updated("exercises", 40, Rows.exercise(1, "barbell")),
        updated("catalog_state", 50, Rows.catalogState(7)));
    harness.user(bump(8, 4, 250));
    assertThat(harness.taken()).extracting(rows -> rows.catalogVersion).containsExactly(7L);
  }

  @Test
  void nobody_waits_for_a_catalog_that_was_refused() throws Exception {
    harness.user(user(8), set(2, 8, 210), bump(8, 2, 220));
    long validUntil = harness.taken().get(0).validUntil;
    var change = updated("exercises", 20, Rows.exercise(1, "barbell")).catalogChange();
    change.entry = new byte[] {99};
    harness.catalogChange(change);
    harness.catalog(updated("catalog_state", 30, Rows.catalogState(6)));

    harness.askToFollow(8, 6);
    assertThat(harness.taken()).as("nothing is new").isEmpty();
    harness.timeIs(validUntil);
    assertThat(harness.taken()).extracting(rows -> rows.catalogVersion).containsExactly(5L);
  }

  private static ChangeEvent user(long id) {
    return created("users", 100, Rows.user(id, "UTC"));
  }

  private static ChangeEvent set(long id, long user, long lsn) {
    return created("workout_logs", lsn, Rows.set(id, user, 1, NOW - 3_600_000, "80.000", 8));
  }

  private static ChangeEvent bump(long user, long version, long lsn) {
    return updated("user_versions", lsn, Rows.version(user, version)).committedAt(NOW);
  }
}
