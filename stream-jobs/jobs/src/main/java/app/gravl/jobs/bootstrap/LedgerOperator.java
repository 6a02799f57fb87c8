package app.gravl.jobs.bootstrap;

import app.gravl.jobs.catalog.CatalogStaging;
import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.insights.InsightsFunction;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.state.api.functions.KeyedStateBootstrapFunction;
import org.apache.flink.state.api.output.operators.KeyedStateBootstrapOperator;

/**
 * Writes the whole state of {@link InsightsFunction}. The State Processor API writes keyed state or
 * broadcast state of an operator, and this one has both: so the operator that it makes for keyed
 * state takes the catalog in as well, before the first user comes.
 */
final class LedgerOperator extends KeyedStateBootstrapOperator<Long, UserLedger> {

  private static final long serialVersionUID = 1;

  /** Any number: a savepoint of one's own follows no other. */
  private static final long CHECKPOINT = 0;

  private final List<CatalogChange> catalog;

  /**
   * @param catalog as the connector's own snapshot brings it, its bump last
   */
  LedgerOperator(long timestamp, Path savepoint, List<CatalogChange> catalog) {
    super(CHECKPOINT, timestamp, savepoint, new Ledgers());
    this.catalog = catalog;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    BroadcastState<String, byte[]> rows =
        context.getOperatorStateStore().getBroadcastState(CatalogStaging.ROWS);
    BroadcastState<String, byte[]> inForce =
        context.getOperatorStateStore().getBroadcastState(CatalogStaging.IN_FORCE);
    for (CatalogChange change : catalog) {
      CatalogStaging.raiseEpoch(change, inForce);
      CatalogStaging.apply(change, rows, inForce);
    }
  }

  private static final class Ledgers extends KeyedStateBootstrapFunction<Long, UserLedger> {

    private static final long serialVersionUID = 1;

    private transient ValueState<byte[]> ledger;

    @Override
    public void open(OpenContext context) {
      ledger = getRuntimeContext().getState(InsightsFunction.LEDGER);
    }

    @Override
    public void processElement(UserLedger user, Context context) throws Exception {
      ledger.update(user.ledger);
      if (user.nextEvaluation != 0) {
        context.timerService().registerProcessingTimeTimer(user.nextEvaluation);
      }
    }
  }
}
