package app.gravl.jobs.insights;

import app.gravl.jobs.catalog.CatalogStaging;
import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.HopTimes;
import app.gravl.jobs.changes.Shard;
import app.gravl.jobs.changes.UserChange;
import app.gravl.jobs.insights.UserInsights.Occasion;
import app.gravl.jobs.intake.UserIntake;
import app.gravl.jobs.sink.Heartbeat;
import app.gravl.jobs.sink.SinkEntry;
import app.gravl.schema.AlarmKind;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Gathers a user's changes and, at the bump that closes them, evaluates the model once. Arriving
 * changes are only appended, so a row costs little whatever the length of the history.
 *
 * <p>One user's failure is one user's: whoever can't be evaluated is put aside, with a letter, and
 * tried again at the next change or on demand, while the job goes on for all others.
 */
public final class InsightsFunction
    extends KeyedBroadcastProcessFunction<Long, UserChange, CatalogChange, SinkEntry> {

  private static final long serialVersionUID = 2;

  /** Part of the state's format. */
  public static final String UID = "insights";

  /** Set once: it fixes the key groups that state is divided into. */
  public static final int MAX_PARALLELISM = 720;

  public static final ValueStateDescriptor<byte[]> LEDGER =
      new ValueStateDescriptor<>("ledger", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  static final ListStateDescriptor<byte[]> ARRIVED =
      new ListStateDescriptor<>("arrived", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  private final Evaluator evaluator;
  private final long markerMillis;
  private final long lateUserMillis;

  private transient PendingFacts pending;
  private transient CatalogView catalog;
  private transient InsightsMetrics metrics;
  private transient CatchUp catchUp;
  private transient StreamTime streamTime;
  private transient Alarms alarms;
  private transient Failures failures;
  private transient UserInsights insights;

  /**
   * @param markerMillis how long a row that is gone, or a user, is remembered: longer than any
   *     change can take to arrive, that is than the topic's retention
   * @param lateUserMillis between two evaluations of a user while the stream is behind, at the most
   */
  public InsightsFunction(Evaluator evaluator, long markerMillis, long lateUserMillis) {
    this.evaluator = evaluator;
    this.markerMillis = markerMillis;
    this.lateUserMillis = lateUserMillis;
  }

  @Override
  public void open(OpenContext context) {
    pending = new PendingFacts(getRuntimeContext().getListState(ARRIVED));
    catalog = new CatalogView();
    catchUp = new CatchUp(lateUserMillis);
    streamTime = new StreamTime();
    metrics = new InsightsMetrics(getRuntimeContext().getMetricGroup(), streamTime::allCommittedTo);
    alarms = new Alarms();
    // All subtasks find the same wrong with a catalog; one says it.
    boolean speaks = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
    failures = new Failures(metrics, alarms, speaks);
    insights =
        new UserInsights(
            evaluator,
            markerMillis,
            getRuntimeContext().getState(LEDGER),
            pending,
            catalog,
            catchUp,
            streamTime,
            metrics,
            alarms,
            failures);
  }

  @Override
  public void processElement(UserChange change, ReadOnlyContext context, Collector<SinkEntry> out)
      throws Exception {
    Turn turn = new Turn(context, out, change.hops);
    if (change.hops != null) {
      change.hops.processedAt = turn.machine();
    }
    if (change.evaluate) {
      insights.evaluate(turn, Occasion.CHANGE);
    } else if (change.catalogVersion > 0) {
      insights.followCatalog(turn, change.catalogVersion);
    } else if (change.epoch < catalog.epoch(turn, change.shard)) {
      // The snapshot of the epoch in force has, or will have, what it says.
      metrics.ofOldEpoch();
    } else {
      long machine = turn.machine();
      streamTime.committed(change.shard, change.shards, change.committedAt);
      catchUp.arrived(machine, change.committedAt);
      metrics.changeArrived();
      if (change.heartbeat > 0) {
        beat(change, machine, out);
      } else {
        arrived(change, machine, turn);
      }
    }
  }

  private void beat(UserChange beat, long machine, Collector<SinkEntry> out) {
    if (streamTime.isBehind(machine)) {
      alarms.raise(
          AlarmKind.CLOCK_SKEW,
          "a task manager's clock is %d s behind that of Postgres"
              .formatted((streamTime.lastCommit() - machine) / 1000),
          machine,
          out);
    }
    // One that arrives says that everything before it is in: not while users wait for their turn.
    if (catchUp.hasSettled(machine)) {
      HopTimes hops = Objects.requireNonNull(beat.hops);
      out.collect(
          SinkEntry.of(
              new Heartbeat(beat.heartbeat, beat.beatAt, beat.epoch)
                  .passed(hops.capturedAt, hops.publishedAt, hops.processedAt)));
    }
  }

  private void arrived(UserChange change, long machine, Turn turn) throws Exception {
    pending.add(change.fact);
    if (!change.bump && change.ofSnapshot()) {
      // The snapshot's last row of the user is a bump.
      return;
    }
    if (!catchUp.isLive()) {
      // The same instant for a row and its bump: a timer for each would cost a catch-up dearly.
      turn.againAt(catchUp.nextLook(turn.user(), machine));
    } else if (change.bump) {
      insights.evaluate(turn, Occasion.CHANGE);
    } else {
      // The bump will have made it pointless by then, unless triggers were off.
      turn.againAt(BumpDeadline.after(machine));
    }
  }

  @Override
  public void processBroadcastElement(
      CatalogChange change, Context context, Collector<SinkEntry> out) throws Exception {
    BroadcastState<String, byte[]> inForce = context.getBroadcastState(CatalogStaging.IN_FORCE);
    if (change.beginsEpoch) {
      if (CatalogStaging.raiseShardEpoch(change, inForce)) {
        new EarlierEpochs(change.epoch, new Shard(change.shard, change.shards)).forget(context);
        catalog.forget();
      }
      return;
    }
    if (CatalogStaging.raiseEpoch(change, inForce)) {
      new EarlierEpochs(change.epoch, Shard.WHOLE).forget(context);
    }
    try {
      CatalogStaging.apply(change, context.getBroadcastState(CatalogStaging.ROWS), inForce);
    } catch (RuntimeException e) {
      failures.ofCatalog(
          change,
          e,
          letter -> context.output(UserIntake.DEAD_LETTERS, letter),
          context.currentProcessingTime(),
          out);
    }
    catalog.forget();
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<SinkEntry> out)
      throws Exception {
    Turn turn = new Turn(context, out, null);
    long machine = turn.machine();
    boolean deadline = BumpDeadline.isOne(timestamp);
    if (deadline && !catchUp.isCaughtUp(machine)) {
      // The bump may be anywhere in the backlog.
      turn.againAt(BumpDeadline.after(machine));
    } else if (!catchUp.isDue(turn.user(), timestamp, machine)) {
      turn.againAt(catchUp.nextLook(turn.user(), machine));
    } else {
      insights.look(turn, deadline ? Occasion.DEADLINE : Occasion.TIME);
      catchUp.worked(machine, turn.machine());
    }
  }
}
