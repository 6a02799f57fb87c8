package app.gravl.jobs.insights;

import app.gravl.jobs.catalog.CatalogInForce;
import app.gravl.jobs.catalog.CatalogStaging;
import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.UserChange;
import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.epoch.Loss;
import app.gravl.jobs.intake.UserIntake;
import app.gravl.jobs.ledger.Ledger;
import app.gravl.jobs.ledger.LedgerFacts;
import app.gravl.jobs.sink.Heartbeat;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.jobs.sink.SinkEntry;
import app.gravl.model.ModelConstants;
import app.gravl.schema.AlarmKind;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Gathers a user's changes and, at the bump that closes them, evaluates the model once. Arriving
 * changes are only appended; the ledger is read, brought up to date and written back once an
 * evaluation, so a row costs little whatever the length of the history.
 *
 * <p>One user's failure is one user's: whoever can't be evaluated is put aside, with a letter, and
 * tried again at the next change or on demand, while the job goes on for all others.
 */
public final class InsightsFunction
    extends KeyedBroadcastProcessFunction<Long, UserChange, CatalogChange, SinkEntry> {

  private static final long serialVersionUID = 2;

  /** How long to wait before asking again whether the catalog has come. */
  private static final long CATALOG_RETRY_MILLIS = 200;

  static final ValueStateDescriptor<byte[]> LEDGER =
      new ValueStateDescriptor<>("ledger", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  static final ListStateDescriptor<byte[]> ARRIVED =
      new ListStateDescriptor<>("arrived", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** Why a user is evaluated. */
  private enum Occasion {
    /** Something changed, or somebody asks. */
    CHANGE,
    /** A timer: there may be nothing to do. */
    TIME
  }

  private final Evaluator evaluator;
  private final long markerMillis;

  private transient ValueState<byte[]> ledgerState;
  private transient PendingFacts pending;
  private transient CatalogView catalog;
  private transient InsightsMetrics metrics;
  private transient CatchUp catchUp;
  private transient StreamTime streamTime;
  private transient Alarms alarms;
  private transient Failures failures;
  private transient MissingChanges missingChanges;

  /**
   * @param markerMillis how long a row that is gone, or a user, is remembered: longer than any
   *     change can take to arrive, that is than the topic's retention
   */
  public InsightsFunction(Evaluator evaluator, long markerMillis) {
    this.evaluator = evaluator;
    this.markerMillis = markerMillis;
  }

  @Override
  public void open(OpenContext context) {
    ledgerState = getRuntimeContext().getState(LEDGER);
    pending = new PendingFacts(getRuntimeContext().getListState(ARRIVED));
    catalog = new CatalogView();
    metrics = new InsightsMetrics(getRuntimeContext().getMetricGroup());
    catchUp = new CatchUp();
    streamTime = new StreamTime();
    alarms = new Alarms();
    // All subtasks find the same wrong with a catalog; one says it.
    boolean speaks = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
    failures = new Failures(metrics, alarms, speaks);
    missingChanges = new MissingChanges();
  }

  @Override
  public void processElement(UserChange change, ReadOnlyContext context, Collector<SinkEntry> out)
      throws Exception {
    long machine = context.timerService().currentProcessingTime();
    if (change.evaluate) {
      evaluate(context, Occasion.CHANGE, out);
    } else if (change.catalogVersion > 0) {
      followCatalog(change.catalogVersion, context, out);
    } else if (change.epoch < catalog.epoch(context)) {
      // The snapshot of the epoch in force has, or will have, what it says.
      metrics.ofOldEpoch();
    } else {
      streamTime.committed(change.committedAt);
      catchUp.arrived(machine, change.committedAt);
      metrics.changeArrived(machine - change.committedAt);
      if (change.heartbeat > 0) {
        beat(change, machine, out);
      } else {
        arrived(change, machine, context, out);
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
      out.collect(SinkEntry.of(new Heartbeat(beat.heartbeat, beat.beatAt, beat.epoch)));
    }
  }

  private void arrived(
      UserChange change, long machine, ReadOnlyContext context, Collector<SinkEntry> out)
      throws Exception {
    pending.add(change.fact);
    if (!change.bump) {
      if (change.snapshotLsn == 0) {
        // The bump will have made it pointless by then, unless triggers were off.
        context.timerService().registerProcessingTimeTimer(BumpDeadline.after(machine));
      }
    } else if (catchUp.isLive()) {
      evaluate(context, Occasion.CHANGE, out);
    } else {
      lookLater(context, machine);
    }
  }

  private void lookLater(ReadOnlyContext context, long now) {
    context
        .timerService()
        .registerProcessingTimeTimer(catchUp.nextLook(context.getCurrentKey(), now));
  }

  @Override
  public void processBroadcastElement(
      CatalogChange change, Context context, Collector<SinkEntry> out) throws Exception {
    if (CatalogStaging.raiseEpoch(change, context.getBroadcastState(CatalogStaging.IN_FORCE))) {
      new EarlierEpochs(change.epoch).forget(context);
    }
    try {
      CatalogStaging.apply(
          change,
          context.getBroadcastState(CatalogStaging.ROWS),
          context.getBroadcastState(CatalogStaging.IN_FORCE));
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
    long machine = context.timerService().currentProcessingTime();
    if (BumpDeadline.isOne(timestamp) && !catchUp.isCaughtUp(machine)) {
      // The bump may be anywhere in the backlog.
      context.timerService().registerProcessingTimeTimer(BumpDeadline.after(machine));
      return;
    }
    if (!catchUp.isDue(context.getCurrentKey(), timestamp, machine)) {
      lookLater(context, machine);
      return;
    }
    look(context, machine, out);
    catchUp.worked(machine, context.timerService().currentProcessingTime());
  }

  private void look(ReadOnlyContext context, long machine, Collector<SinkEntry> out)
      throws Exception {
    // Where neither is so, a live bump has done the work of this look already.
    if (!pending.isEmpty() || isDue(machine)) {
      evaluate(context, Occasion.TIME, out);
    }
  }

  private boolean isDue(long machine) throws Exception {
    byte[] bytes = ledgerState.value();
    if (bytes == null) {
      return false;
    }
    try {
      long next = Ledger.nextEvaluationOf(bytes);
      return next != 0 && next <= machine;
    } catch (RuntimeException e) {
      // The evaluation will find the same, and put the user aside.
      return true;
    }
  }

  /** Evaluates a user whom the catalog in force, or another model, concerns, and no other. */
  private void followCatalog(long version, ReadOnlyContext context, Collector<SinkEntry> out)
      throws Exception {
    byte[] bytes = ledgerState.value();
    if (bytes == null) {
      return;
    }
    Ledger ledger;
    try {
      ledger = Ledger.ofBytes(bytes);
    } catch (RuntimeException e) {
      putAside(e, context, out);
      return;
    }
    if (ledger.isErased()) {
      return;
    }
    CatalogInForce inForce = catalog.inForce(context);
    if (inForce == null || !catalog.hasCome(version, context)) {
      // The broadcast is still on its way to this subtask.
      ledger.awaitCatalog(version);
      lookAgainSoon(context, ledger, context.timerService().currentProcessingTime());
    } else if (ledger.model() != evaluator.model() || LedgerFacts.touchedBy(inForce, ledger)) {
      evaluate(context, Occasion.CHANGE, out);
    }
  }

  private void lookAgainSoon(ReadOnlyContext context, Ledger ledger, long machine)
      throws Exception {
    UserTimers.next(context.timerService(), ledger, machine + CATALOG_RETRY_MILLIS);
    ledgerState.update(ledger.toBytes());
  }

  /** Applies what is covered, evaluates, and plans the next time. */
  private void evaluate(ReadOnlyContext context, Occasion occasion, Collector<SinkEntry> out)
      throws Exception {
    long machine = context.timerService().currentProcessingTime();
    CatalogInForce inForce = catalog.inForce(context);
    if (inForce == null) {
      context.timerService().registerProcessingTimeTimer(machine + CATALOG_RETRY_MILLIS);
      return;
    }
    Ledger ledger;
    boolean wasErased;
    PendingFacts.Split split;
    try {
      ledger = Ledger.ofBytes(ledgerState.value());
      wasErased = ledger.isErased();
      split = pending.split(catchUp.isCaughtUp(machine) ? streamTime.lastCommit() : 0);
      split.covered().forEach(ledger::apply);
      ledger.prune(streamTime.forgetting(machine), ModelConstants.COUNTING_WINDOW, markerMillis);
    } catch (RuntimeException e) {
      // Nothing was changed: the next change, or an operator, tries again.
      putAside(e, context, out);
      return;
    }
    if (occasion == Occasion.TIME && split.covered().isEmpty()) {
      boolean due = ledger.nextEvaluation() != 0 && ledger.nextEvaluation() <= machine;
      if (!due) {
        // Rows that wait for their bump, and for nothing else.
        UserTimers.deadline(context.timerService(), split, machine);
        return;
      }
      if (!catalog.hasCome(ledger.awaitedCatalog(), context)) {
        lookAgainSoon(context, ledger, machine);
        return;
      }
    }
    pending.keep(split.uncovered());
    uncovered(context.getCurrentKey(), split, machine, out);
    UserTimers.deadline(context.timerService(), split, machine);

    long next;
    if (ledger.isErased()) {
      if (!wasErased) {
        context.output(UserIntake.DEAD_LETTERS, DeadLetter.erasureOf(context.getCurrentKey()));
      } else if (streamTime.forgetting(machine) - ledger.erasedAt() >= markerMillis) {
        forget(context, ledger);
        return;
      }
      next = nextOfErased(ledger, wasErased, machine);
    } else {
      next = insights(context, ledger, inForce, machine, out);
    }
    if (catalog.hasCome(ledger.awaitedCatalog(), context)) {
      ledger.awaitCatalog(0);
    } else {
      long retry = machine + CATALOG_RETRY_MILLIS;
      next = next == 0 ? retry : Math.min(next, retry);
    }
    UserTimers.next(context.timerService(), ledger, next);
    ledgerState.update(ledger.toBytes());
  }

  private long nextOfErased(Ledger ledger, boolean wasErased, long machine) {
    long timer = ledger.nextEvaluation();
    if (!wasErased) {
      return machine + markerMillis;
    }
    // This machine's clock may be ahead of the commits, which alone make a marker old.
    return timer > machine ? timer : machine + ModelConstants.HOUR;
  }

  private void forget(ReadOnlyContext context, Ledger ledger) throws Exception {
    UserTimers.next(context.timerService(), ledger, 0);
    ledgerState.clear();
  }

  private void uncovered(
      long user, PendingFacts.Split split, long machine, Collector<SinkEntry> out) {
    if (split.overdue() > 0) {
      metrics.uncovered(split.overdue());
      alarms.raise(
          AlarmKind.UNCOVERED_ROWS,
          "%d rows of user %d came without a bump of the user's version"
              .formatted(split.overdue(), user),
          machine,
          out);
    }
  }

  /**
   * @return when to evaluate next; 0: nothing will change by itself
   */
  private long insights(
      ReadOnlyContext context,
      Ledger ledger,
      CatalogInForce inForce,
      long machine,
      Collector<SinkEntry> out) {
    long user = context.getCurrentKey();
    if (ledger.version() == 0) {
      return 0;
    }
    if (!ledger.isFounded()) {
      Loss loss = missingChanges.found(user, ledger.epoch(), machine);
      if (loss != null) {
        context.output(UserIntake.LOSSES, loss);
      }
      return 0;
    }
    InsightRows rows;
    try {
      rows = evaluator.evaluate(user, ledger, inForce.catalog(), streamTime.now(machine));
    } catch (RuntimeException | StackOverflowError e) {
      putAside(e, context, out);
      return 0;
    }
    ledger.setEvaluatedWith(inForce.catalog().version(), evaluator.model());
    out.collect(SinkEntry.of(rows));
    metrics.evaluated();
    return rows.validUntil == InsightRows.NEVER ? 0 : rows.validUntil;
  }

  private void putAside(Throwable e, ReadOnlyContext context, Collector<SinkEntry> out) {
    failures.ofUser(
        context.getCurrentKey(),
        e,
        letter -> context.output(UserIntake.DEAD_LETTERS, letter),
        context.timerService().currentProcessingTime(),
        out);
  }
}
