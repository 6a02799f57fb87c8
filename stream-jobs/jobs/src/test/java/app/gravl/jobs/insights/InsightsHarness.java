package app.gravl.jobs.insights;

import app.gravl.jobs.catalog.CatalogStaging;
import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.UserChange;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.model.Parameters;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;

/** The operator of {@link InsightsFunction} on its own, its clock in the test's hand. */
final class InsightsHarness implements AutoCloseable {

  static final long MARKER_MILLIS = 192 * 3_600_000L;

  private final CoBroadcastWithKeyedOperator<Long, UserChange, CatalogChange, InsightRows> operator;
  private final KeyedBroadcastOperatorTestHarness<Long, UserChange, CatalogChange, InsightRows>
      harness;
  private int taken;
  private long checkpoints;

  private InsightsHarness(StateBackend backend) throws Exception {
    operator =
        new CoBroadcastWithKeyedOperator<>(
            new InsightsFunction(Parameters.DEFAULT, MARKER_MILLIS),
            List.of(CatalogStaging.ROWS, CatalogStaging.IN_FORCE));
    harness =
        new KeyedBroadcastOperatorTestHarness<>(
            operator, change -> change.userId, Types.LONG, 720, 1, 0);
    harness.setStateBackend(backend);
  }

  static InsightsHarness startedAt(long now) throws Exception {
    return started(new HashMapStateBackend(), now);
  }

  static InsightsHarness started(StateBackend backend, long now) throws Exception {
    InsightsHarness harness = new InsightsHarness(backend);
    harness.harness.setup();
    harness.harness.open();
    harness.harness.setProcessingTime(now);
    return harness;
  }

  static InsightsHarness restored(StateBackend backend, OperatorSubtaskState state, long now)
      throws Exception {
    InsightsHarness harness = new InsightsHarness(backend);
    harness.harness.setup();
    harness.harness.getProcessingTimeService().setCurrentTime(now);
    harness.harness.initializeState(state);
    harness.harness.open();
    return harness;
  }

  void catalog(List<ChangeEvent> events) throws Exception {
    for (ChangeEvent event : events) {
      harness.processBroadcastElement(event.catalogChange(), 0);
    }
  }

  void catalog(ChangeEvent... events) throws Exception {
    catalog(List.of(events));
  }

  void user(ChangeEvent... events) throws Exception {
    for (ChangeEvent event : events) {
      harness.processElement(event.userChange(), 0);
    }
  }

  /** What the catalog's follower asks of a user. */
  void askToFollow(long user, long catalogVersion) throws Exception {
    harness.processElement(UserChange.catalogCommand(user, catalogVersion), 0);
  }

  /** Timers that were set for up to then fire now. */
  void timeIs(long now) throws Exception {
    harness.setProcessingTime(now);
  }

  long now() {
    return harness.getProcessingTime();
  }

  /** What came out since this was last asked. */
  List<InsightRows> taken() {
    List<InsightRows> all = harness.extractOutputValues();
    List<InsightRows> recent = new ArrayList<>(all.subList(taken, all.size()));
    taken = all.size();
    return recent;
  }

  int timers() {
    return harness.numProcessingTimeTimers();
  }

  /** How many users have any state. */
  long users() {
    return count("ledger") + count("arrived");
  }

  private long count(String state) {
    return operator.getKeyedStateBackend().getKeys(state, VoidNamespace.INSTANCE).count();
  }

  OperatorSubtaskState snapshot() throws Exception {
    return harness.snapshot(++checkpoints, now());
  }

  @Override
  public void close() throws Exception {
    harness.close();
  }
}
