package app.gravl.model;

import java.util.Arrays;

/** The function itself. */
public final class Model {

  /** Rises with every change of a rule or a default: rows say which model made them. */
  public static final int VERSION = 1;

  /** To be said wherever recovery is shown. */
  public static final String CAVEAT =
      "Recovery is a transparent account of training load, not a measurement of muscles.";

  private Model() {}

  /**
   * What can be said of a user at an instant. The same arguments give the same bits, in whatever
   * order the facts are listed.
   *
   * @param at T, epoch milliseconds UTC
   */
  public static Insights evaluate(
      UserFacts facts, Catalog catalog, Parameters parameters, long at) {
    CountingSets counting = new CountingSets(facts, catalog, at);
    CheckIns checkIns = new CheckIns(facts, at);
    MuscleStates states = new MuscleStates(counting, checkIns, parameters);
    WeekSums week = new WeekSums(counting, facts.zone());
    Candidates candidates = new Candidates(facts, catalog, parameters, counting, states, week);
    long validUntil =
        NextEvaluation.after(counting, checkIns, states, week, candidates, parameters);

    MuscleInsight[] muscles = new MuscleInsight[MuscleGroup.COUNT];
    for (int m = 0; m < muscles.length; m++) {
      muscles[m] =
          new MuscleInsight(
              MuscleGroup.at(m),
              states.fatigueAtAsOf(m),
              states.capacity(m),
              parameters.halfLifeHours().at(m),
              states.asOf(m),
              MuscleStates.instant(states.lastTrained(m)),
              week.of(m, parameters.weeklyTargetSets().at(m)));
    }
    return new Insights(
        at,
        Arrays.asList(muscles),
        new Recommender(counting, states, week, candidates, parameters)
            .recommend(MuscleStates.instant(validUntil)));
  }
}
