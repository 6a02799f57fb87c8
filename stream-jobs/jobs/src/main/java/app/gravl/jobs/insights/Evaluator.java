package app.gravl.jobs.insights;

import app.gravl.jobs.ledger.Ledger;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.model.Catalog;
import java.io.Serializable;

/** Makes a user's insights from the user's facts: a pure function. */
public interface Evaluator extends Serializable {

  /**
   * @param now the instant that the insights are of, epoch milliseconds
   */
  InsightRows evaluate(long userId, Ledger ledger, Catalog catalog, long now);

  /** Tells this evaluation from others that may say something else of the same facts; never 0. */
  int model();
}
