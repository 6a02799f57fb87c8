package app.gravl.jobs.insights;

import app.gravl.jobs.ledger.Ledger;
import app.gravl.jobs.ledger.LedgerFacts;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.model.Catalog;
import app.gravl.model.Model;
import app.gravl.model.Parameters;

/** The model under given parameters. */
public final class ModelEvaluator implements Evaluator {

  private static final long serialVersionUID = 1;

  private final Parameters parameters;
  private final int model;

  public ModelEvaluator(Parameters parameters) {
    this.parameters = parameters;
    this.model = number(parameters);
  }

  /** By the printed parameters, which are the same in every process. */
  private static int number(Parameters parameters) {
    int number = 31 * Model.VERSION + parameters.toString().hashCode();
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
    return rows;
  }

  @Override
  public int model() {
    return model;
  }
}
