package app.gravl.jobs.insights;

import app.gravl.jobs.ledger.Ledger;
import app.gravl.jobs.ledger.LedgerFacts;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.model.Catalog;
import app.gravl.model.Model;
import app.gravl.model.Parameters;

/** The model under the parameters of a deployment. */
public final class ModelEvaluator implements Evaluator {

  private static final long serialVersionUID = 2;

  private final int parametersId;
  private final Parameters parameters;
  private final int model;

  public ModelEvaluator(DeployedParameters deployed) {
    this.parametersId = deployed.id();
    this.parameters = deployed.parameters();
    this.model = number(deployed);
  }

  /**
   * By the printed parameters, which are the same in every process; and by the deployment, for
   * where it returned to former ones, some users were evaluated by others meanwhile.
   */
  private static int number(DeployedParameters deployed) {
    int number =
        31 * (31 * Model.VERSION + deployed.id()) + deployed.parameters().toString().hashCode();
    return number == 0 ? 1 : number;
  }

  @Override
  public InsightRows evaluate(long userId, Ledger ledger, Catalog catalog, long now) {
    InsightRows rows =
        InsightsToRows.of(
            userId,
            ledger.version(),
            catalog.version(),
            Model.evaluate(LedgerFacts.of(ledger), catalog, parameters, now));
    rows.epoch = ledger.epoch();
    rows.parametersId = parametersId;
    return rows;
  }

  @Override
  public int model() {
    return model;
  }
}
