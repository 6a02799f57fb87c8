package app.gravl.jobs.backfill;

import app.gravl.model.Catalog;
import app.gravl.model.Insights;
import app.gravl.model.Model;
import app.gravl.model.Parameters;
import app.gravl.model.UserFacts;
import java.io.Serializable;

/** What makes a user's insights of their facts, on a task manager. */
@FunctionalInterface
public interface UserModel extends Serializable {

  /**
   * @param at epoch milliseconds
   */
  Insights evaluate(UserFacts facts, Catalog catalog, long at);

  static UserModel of(Parameters parameters) {
    return (facts, catalog, at) -> Model.evaluate(facts, catalog, parameters, at);
  }
}
