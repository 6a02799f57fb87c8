package app.gravl.jobs.reevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.Rows;
import app.gravl.jobs.changes.UserChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogFollowerTest {

  private static final long NOW = 1_790_000_000_000L;

  private static int users;
  private static boolean databaseIsAway;
  private static int pagesRead;

  private KeyedOneInputStreamOperatorTestHarness<Integer, CatalogChange, UserChange> harness;
  private int taken;

  @BeforeEach
  void start() throws Exception {
    users = 1_200;
    databaseIsAway = false;
    pagesRead = 0;
    harness = harness();
    harness.open();
    harness.setProcessingTime(NOW);
  }

  @AfterEach
  void stop() throws Exception {
    harness.close();
  }

  @Test
  void asks_every_user_once_a_page_at_a_time_with_pauses_between() throws Exception {
    changed(5);
    assertThat(taken()).as("before the catalog can be everywhere").isEmpty();

    timePasses(NOW + 999);
    assertThat(taken()).isEmpty();
    timePasses(NOW + 1_000);
    List<UserChange> first = taken();
    assertThat(first).hasSize(500);
    timePasses(NOW + 1_099);
    assertThat(taken()).isEmpty();
    timePasses(NOW + 1_100);
    List<UserChange> second = taken();
    assertThat(second).hasSize(500);
    timePasses(NOW + 10_000);
    List<UserChange> third = taken();

    assertThat(LongStream.concat(ids(first), LongStream.concat(ids(second), ids(third))))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, users).boxed().toList());
    assertThat(third).allMatch(command -> command.catalogVersion == 5 && !command.bump);
    assertThat(harness.numProcessingTimeTimers()).isZero();
  }

  @Test
  void another_model_asks_every_user_once() throws Exception {
    changed(5);
    timePasses(NOW + 10_000);
    taken();
    beat();
    timePasses(NOW + 20_000);
    assertThat(taken()).as("the model is the same").isEmpty();

    OperatorSubtaskState state = harness.snapshot(1, NOW + 20_000);
    harness.close();
    harness = harness(2);
    harness.initializeState(state);
    harness.open();
    taken = 0;
    harness.setProcessingTime(NOW + 20_001);
    beat();
    timePasses(NOW + 30_000);
    assertThat(taken()).hasSize(users).allMatch(command -> command.catalogVersion == 5);

    beat();
    timePasses(NOW + 40_000);
    assertThat(taken()).isEmpty();
  }

  @Test
  void a_newer_change_starts_anew() throws Exception {
    changed(5);
    timePasses(NOW + 1_000);
    assertThat(taken()).hasSize(500);

    changed(6);
    timePasses(NOW + 1_999);
    assertThat(taken()).isEmpty();
    timePasses(NOW + 60_000);

    List<UserChange> commands = taken();
    assertThat(commands).hasSize(users).allMatch(command -> command.catalogVersion == 6);
    assertThat(ids(commands)).doesNotHaveDuplicates();
  }

  @Test
  void a_page_that_cannot_be_read_is_tried_again_without_loss() throws Exception {
    changed(5);
    timePasses(NOW + 1_000);
    databaseIsAway = true;
    timePasses(NOW + 20_000);
    assertThat(pagesRead).as("attempts of 19 s, 2 s apart").isBetween(8, 12);
    assertThat(taken()).hasSize(500);

    databaseIsAway = false;
    timePasses(NOW + 60_000);
    assertThat(ids(taken()))
        .containsExactlyElementsOf(LongStream.rangeClosed(501, users).boxed().toList());
  }

  @Test
  void goes_on_where_it_stood_after_a_restore() throws Exception {
    changed(5);
    timePasses(NOW + 1_000);
    taken();
    OperatorSubtaskState state = harness.snapshot(1, NOW + 1_000);
    harness.close();

    harness = harness();
    harness.initializeState(state);
    harness.open();
    harness.setProcessingTime(NOW + 1_000);
    taken = 0;
    timePasses(NOW + 60_000);

    List<UserChange> rest = taken();
    assertThat(ids(rest)).startsWith(501L).endsWith((long) users).hasSize(users - 500);
    assertThat(rest).allMatch(command -> command.catalogVersion == 5);
  }

  @Test
  void a_system_without_users_is_done_at_once() throws Exception {
    users = 0;
    changed(5);
    timePasses(NOW + 60_000);

    assertThat(taken()).isEmpty();
    assertThat(harness.numProcessingTimeTimers()).isZero();
    assertThat(pagesRead).isOne();
  }

  private void beat() throws Exception {
    harness.processElement(CatalogFollower.heartbeat(), 0);
  }

  private static long[] page(long after, int limit) throws IOException {
    pagesRead++;
    if (databaseIsAway) {
      throw new IOException("away");
    }
    return LongStream.rangeClosed(after + 1, Math.min(users, after + limit)).toArray();
  }

  private static KeyedOneInputStreamOperatorTestHarness<Integer, CatalogChange, UserChange>
      harness() throws Exception {
    return harness(1);
  }

  private static KeyedOneInputStreamOperatorTestHarness<Integer, CatalogChange, UserChange> harness(
      int model) throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new CatalogFollower(CatalogFollowerTest::page, model)),
        change -> 0,
        Types.INT);
  }

  /** In small steps, as timers that are set by timers need it. */
  private void timePasses(long until) throws Exception {
    for (long at = harness.getProcessingTime(); at < until; at += 20) {
      harness.setProcessingTime(at);
    }
    harness.setProcessingTime(until);
  }

  private void changed(long version) throws Exception {
    harness.processElement(
        ChangeEvent.updated("catalog_state", 10 * version, Rows.catalogState(version))
            .catalogChange(),
        0);
  }

  private List<UserChange> taken() {
    List<UserChange> all = new ArrayList<>(harness.extractOutputValues());
    List<UserChange> recent = all.subList(taken, all.size());
    taken = all.size();
    return recent;
  }

  private static LongStream ids(List<UserChange> commands) {
    return commands.stream().mapToLong(command -> command.userId);
  }
}
