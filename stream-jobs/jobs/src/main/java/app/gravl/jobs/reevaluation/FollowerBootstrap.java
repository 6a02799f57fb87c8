package app.gravl.jobs.reevaluation;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.state.api.functions.KeyedStateBootstrapFunction;

/** Writes into a savepoint that everybody was evaluated with a catalog and a model. */
public final class FollowerBootstrap extends KeyedStateBootstrapFunction<Integer, Long> {

  private static final long serialVersionUID = 1;

  private final int currentModel;

  private transient ValueState<Long> version;
  private transient ValueState<Integer> model;

  /**
   * @param currentModel as {@code Evaluator.model()} names it
   */
  public FollowerBootstrap(int currentModel) {
    this.currentModel = currentModel;
  }

  @Override
  public void open(OpenContext context) {
    version = getRuntimeContext().getState(CatalogFollower.VERSION);
    model = getRuntimeContext().getState(CatalogFollower.MODEL);
  }

  /**
   * @param catalogVersion of the catalog
   */
  @Override
  public void processElement(Long catalogVersion, Context context) throws Exception {
    version.update(catalogVersion);
    model.update(currentModel);
  }
}
