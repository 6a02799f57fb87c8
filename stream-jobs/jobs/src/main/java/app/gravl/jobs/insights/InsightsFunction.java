package app.gravl.jobs.insights;

import app.gravl.jobs.catalog.CatalogInForce;
import app.gravl.jobs.catalog.CatalogStaging;
import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.FactChange;
import app.gravl.jobs.changes.UserChange;
import app.gravl.jobs.ledger.Ledger;
import app.gravl.jobs.ledger.LedgerFacts;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.model.Insights;
import app.gravl.model.Model;
import app.gravl.model.ModelConstants;
import app.gravl.model.Parameters;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Gathers a user's changes and, at the bump that closes them, evaluates the model once. Arriving
 * changes are only appended; the ledger is read, brought up to date and written back once an
 * evaluation, so a row costs little whatever the length of the history.
 */
public final class InsightsFunction
    extends KeyedBroadcastProcessFunction<Long, UserChange, CatalogChange, InsightRows> {

  private static final long serialVersionUID = 1;

  /** How long to wait before asking again whether the catalog has come. */
  private static final long CATALOG_RETRY_MILLIS = 200;

  private static final ValueStateDescriptor<byte[]> LEDGER =
      new ValueStateDescriptor<>("ledger", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  private static final ListStateDescriptor<byte[]> ARRIVED =
      new ListStateDescriptor<>("arrived", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  private final Parameters parameters;
  private final long markerMillis;

  private transient ValueState<byte[]> ledgerState;
  private transient ListState<byte[]> arrivedState;
  private transient @Nullable CatalogInForce catalog;
  private transient InsightsMetrics metrics;
  private transient CatchUp catchUp;

  /**
   * @param markerMillis how long a row that is gone, or a user, is remembered: longer than any
   *     change can take to arrive, that is than the topic's retention
   */
  public InsightsFunction(Parameters parameters, long markerMillis) {
    this.parameters = parameters;
    this.markerMillis = markerMillis;
  }

  @Override
  public void open(OpenContext context) {
    ledgerState = getRuntimeContext().getState(LEDGER);
    arrivedState = getRuntimeContext().getListState(ARRIVED);
    metrics = new InsightsMetrics(getRuntimeContext().getMetricGroup());
    catchUp = new CatchUp();
  }

  @Override
  public void processElement(UserChange change, ReadOnlyContext context, Collector<InsightRows> out)
      throws Exception {
    long now = context.timerService().currentProcessingTime();
    if (change.catalogVersion > 0) {
      followCatalog(change.catalogVersion, context, now, out);
      return;
    }
    arrivedState.add(change.fact);
    metrics.changeArrived(now - change.committedAt);
    catchUp.arrived(now, change.committedAt);
    if (!change.bump) {
      return;
    }
    if (catchUp.isLive()) {
      evaluate(context, now, readLedger(), out);
    } else {
      lookLater(context, now);
    }
  }

  private void lookLater(ReadOnlyContext context, long now) {
    context
        .timerService()
        .registerProcessingTimeTimer(catchUp.nextLook(context.getCurrentKey(), now));
  }

  @Override
  public void processBroadcastElement(
      CatalogChange change, Context context, Collector<InsightRows> out) throws Exception {
    boolean another =
        CatalogStaging.apply(
            change,
            context.getBroadcastState(CatalogStaging.ROWS),
            context.getBroadcastState(CatalogStaging.IN_FORCE));
    if (another) {
      catalog = null;
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<InsightRows> out)
      throws Exception {
    long now = context.timerService().currentProcessingTime();
    if (!catchUp.isDue(context.getCurrentKey(), timestamp, now)) {
      lookLater(context, now);
      return;
    }
    look(context, now, out);
    catchUp.worked(now, context.timerService().currentProcessingTime());
  }

  private void look(ReadOnlyContext context, long now, Collector<InsightRows> out)
      throws Exception {
    Ledger ledger = readLedger();
    if (!arrivedState.get().iterator().hasNext()) {
      if (ledger.nextEvaluation() == 0 || ledger.nextEvaluation() > now) {
        // A look whose work a live bump has done already.
        return;
      }
      if (!hasCome(ledger.awaitedCatalog(), catalogInForce(context))) {
        lookAgainSoon(context, ledger, now);
        return;
      }
    }
    evaluate(context, now, ledger, out);
  }

  /** An empty one for a user of whom nothing is known. */
  private Ledger readLedger() throws Exception {
    return Ledger.ofBytes(ledgerState.value());
  }

  /** Evaluates a user whom the catalog in force concerns, and no other. */
  private void followCatalog(
      long version, ReadOnlyContext context, long now, Collector<InsightRows> out)
      throws Exception {
    byte[] bytes = ledgerState.value();
    if (bytes == null) {
      return;
    }
    Ledger ledger = Ledger.ofBytes(bytes);
    if (ledger.isErased()) {
      return;
    }
    CatalogInForce inForce = catalogInForce(context);
    if (inForce == null || !hasCome(version, inForce)) {
      // The broadcast is still on its way to this subtask.
      ledger.awaitCatalog(version);
      lookAgainSoon(context, ledger, now);
    } else if (LedgerFacts.touchedBy(inForce, ledger)) {
      evaluate(context, now, ledger, out);
    }
  }

  private static boolean hasCome(long catalogVersion, @Nullable CatalogInForce inForce) {
    return inForce != null && inForce.catalog().version() >= catalogVersion;
  }

  private void lookAgainSoon(ReadOnlyContext context, Ledger ledger, long now) throws Exception {
    scheduleNext(context, ledger, now + CATALOG_RETRY_MILLIS);
    ledgerState.update(ledger.toBytes());
  }

  private void evaluate(
      ReadOnlyContext context, long now, Ledger ledger, Collector<InsightRows> out)
      throws Exception {
    CatalogInForce inForce = catalogInForce(context);
    if (inForce == null) {
      context.timerService().registerProcessingTimeTimer(now + CATALOG_RETRY_MILLIS);
      return;
    }
    boolean wasErased = ledger.isErased();
    for (byte[] row : arrivedState.get()) {
      ledger.apply(FactChange.ofBytes(row), now);
    }
    arrivedState.clear();
    ledger.prune(now, ModelConstants.COUNTING_WINDOW, markerMillis);

    long timer = ledger.nextEvaluation();
    long next = 0;
    if (ledger.isErased()) {
      // Only the timer of an erasure ends its marker, not one that the user left behind.
      if (wasErased && timer != 0 && timer <= now) {
        ledgerState.clear();
        return;
      }
      next = wasErased && timer != 0 ? timer : now + markerMillis;
    } else if (ledger.version() > 0) {
      next = emit(context.getCurrentKey(), ledger, inForce, now, out);
    }
    if (hasCome(ledger.awaitedCatalog(), inForce)) {
      ledger.awaitCatalog(0);
    } else {
      long retry = now + CATALOG_RETRY_MILLIS;
      next = next == 0 ? retry : Math.min(next, retry);
    }
    scheduleNext(context, ledger, next);
    ledgerState.update(ledger.toBytes());
  }

  private static void scheduleNext(ReadOnlyContext context, Ledger ledger, long next) {
    long timer = ledger.nextEvaluation();
    if (next == timer) {
      return;
    }
    if (timer != 0) {
      context.timerService().deleteProcessingTimeTimer(timer);
    }
    if (next != 0) {
      context.timerService().registerProcessingTimeTimer(next);
    }
    ledger.setNextEvaluation(next);
  }

  /**
   * @return when to evaluate next; 0: nothing will change by itself
   */
  private long emit(
      long userId, Ledger ledger, CatalogInForce inForce, long now, Collector<InsightRows> out) {
    Insights insights = Model.evaluate(LedgerFacts.of(ledger), inForce.catalog(), parameters, now);
    long catalogVersion = inForce.catalog().version();
    ledger.setCatalogVersion(catalogVersion);
    out.collect(InsightsToRows.of(userId, ledger.version(), catalogVersion, insights));
    metrics.evaluated();
    Long validUntil = insights.recommendations().validUntil();
    return validUntil == null ? 0 : validUntil;
  }

  private @Nullable CatalogInForce catalogInForce(ReadOnlyContext context) throws Exception {
    if (catalog == null) {
      catalog = CatalogStaging.inForce(context.getBroadcastState(CatalogStaging.IN_FORCE));
    }
    return catalog;
  }
}
