package app.gravl.jobs.insights;

import app.gravl.jobs.ledger.Ledger;
import app.gravl.jobs.ledger.LedgerFacts;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.model.Catalog;
import app.gravl.model.Model;
import app.gravl.model.Parameters;

/** The model under given parameters. */
public record ModelEvaluator(Parameters parameters) implements Evaluator {

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

  /** By the printed parameters, which are the same in every process. */
  @Override
  public int model() {
    int model = 31 * Model.VERSION + parameters.toString().hashCode();
    return model == 0 ? 1 : model;
  }
}
