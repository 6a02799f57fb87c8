package app.gravl.jobs.insights;

import app.gravl.jobs.catalog.CatalogStaging;
import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.UserChange;
import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.epoch.Loss;
import app.gravl.jobs.intake.UserIntake;
import app.gravl.jobs.ledger.Ledger;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.jobs.sink.SinkEntry;
import app.gravl.model.Model;
import app.gravl.model.Parameters;
import app.gravl.settings.Tunable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;

/** The operator of {@link InsightsFunction} on its own, its clock in the test's hand. */
final class InsightsHarness implements AutoCloseable {

  static final long MARKER_MILLIS = 192 * 3_600_000L;
  static final Evaluator MODEL =
      new ModelEvaluator(new DeployedParameters(3, Parameters.DEFAULT, Model.VERSION));

  /** The losses that it told of. */
  List<String> losses() {
    Queue<StreamRecord<Loss>> losses = harness.getSideOutput(UserIntake.LOSSES);
    return losses == null
        ? List.of()
        : losses.stream().map(r -> r.getValue().epoch + ": " + r.getValue().reason).toList();
  }

  private final CoBroadcastWithKeyedOperator<Long, UserChange, CatalogChange, SinkEntry> operator;
  private final KeyedBroadcastOperatorTestHarness<Long, UserChange, CatalogChange, SinkEntry>
      harness;
  private int taken;
  private long checkpoints;

  private InsightsHarness(StateBackend backend, Evaluator evaluator) throws Exception {
    operator =
        new CoBroadcastWithKeyedOperator<>(
            new InsightsFunction(
                evaluator, MARKER_MILLIS, Tunable.LATE_USER_INTERVAL_MS.defaultNumber()),
            List.of(CatalogStaging.ROWS, CatalogStaging.IN_FORCE));
    harness =
        new KeyedBroadcastOperatorTestHarness<>(
            operator, change -> change.userId, Types.LONG, 720, 1, 0);
    harness.setStateBackend(backend);
  }

  static InsightsHarness startedAt(long now) throws Exception {
    return started(new HashMapStateBackend(), now);
  }

  static InsightsHarness with(Evaluator evaluator, long now) throws Exception {
    return start(new InsightsHarness(new HashMapStateBackend(), evaluator), now);
  }

  static InsightsHarness started(StateBackend backend, long now) throws Exception {
    return start(new InsightsHarness(backend, MODEL), now);
  }

  private static InsightsHarness start(InsightsHarness harness, long now) throws Exception {
    harness.harness.setup();
    harness.harness.open();
    harness.harness.setProcessingTime(now);
    return harness;
  }

  static InsightsHarness restored(StateBackend backend, OperatorSubtaskState state, long now)
      throws Exception {
    InsightsHarness harness = new InsightsHarness(backend, MODEL);
    harness.harness.setup();
    harness.harness.getProcessingTimeService().setCurrentTime(now);
    harness.harness.initializeState(state);
    harness.harness.open();
    return harness;
  }

  void catalog(List<ChangeEvent> events) throws Exception {
    for (ChangeEvent event : events) {
      for (CatalogChange change : event.catalogChanges()) {
        harness.processBroadcastElement(change, 0);
      }
    }
  }

  void catalog(ChangeEvent... events) throws Exception {
    catalog(List.of(events));
  }

  void user(ChangeEvent... events) throws Exception {
    for (ChangeEvent event : events) {
      for (UserChange change : event.userChanges()) {
        harness.processElement(change, 0);
      }
    }
  }

  /** As no parser would make it. */
  void catalogChange(CatalogChange change) throws Exception {
    harness.processBroadcastElement(change, 0);
  }

  void beat(long at) throws Exception {
    harness.processElement(UserChange.heartbeat(1, at, at, at, 1, 0), 0);
  }

  void askToEvaluate(long user) throws Exception {
    harness.processElement(UserChange.evaluateCommand(user), 0);
  }

  List<DeadLetter> letters() {
    Queue<StreamRecord<DeadLetter>> letters = harness.getSideOutput(UserIntake.DEAD_LETTERS);
    return letters == null ? List.of() : letters.stream().map(StreamRecord::getValue).toList();
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
    return takenEntries().stream().map(entry -> entry.insights).filter(Objects::nonNull).toList();
  }

  /** When the heartbeats were beaten that came out since this was last asked. */
  List<Long> takenBeats() {
    return takenEntries().stream()
        .map(entry -> entry.heartbeat)
        .filter(Objects::nonNull)
        .map(beat -> beat.beatAt)
        .toList();
  }

  List<SinkEntry> takenEntries() {
    List<SinkEntry> all = harness.extractOutputValues();
    List<SinkEntry> recent = new ArrayList<>(all.subList(taken, all.size()));
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

  /** What is known of a user; null: nothing. */
  Ledger ledger(long user) throws Exception {
    operator.setCurrentKey(user);
    byte[] bytes =
        operator
            .getKeyedStateBackend()
            .getPartitionedState(
                VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, InsightsFunction.LEDGER)
            .value();
    return bytes == null ? null : Ledger.ofBytes(bytes);
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
