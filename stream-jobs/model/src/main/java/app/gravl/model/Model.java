package app.gravl.model;

import java.util.Arrays;
import java.util.List;

/** The function itself. */
public final class Model {

  /** Rises with every change of a rule or a default: rows say which model made them. */
  public static final int VERSION = 2;

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
    UserState state = UserState.at(at, facts, catalog, parameters);
    Candidates candidates = new Candidates(facts, catalog, state);
    long validUntil = NextEvaluation.after(state, candidates);

    MuscleInsight[] muscles = new MuscleInsight[MuscleGroup.COUNT];
    for (int m = 0; m < muscles.length; m++) {
      muscles[m] =
          new MuscleInsight(
              MuscleGroup.at(m),
              state.muscles().fatigueAtAsOf(m),
              state.muscles().capacity(m),
              parameters.halfLifeHours().at(m),
              state.muscles().asOf(m),
              MuscleStates.instant(state.muscles().lastTrained(m)),
              state.week().of(m, state.target(m)));
    }
    return new Insights(
        at,
        Arrays.asList(muscles),
        new Recommender(facts, catalog, state, candidates)
            .recommend(MuscleStates.instant(validUntil)));
  }

  /**
   * How every workout stands that could be recommended at an instant: those that the preferences
   * leave out, and those that train a muscle up to the threshold, are not among them.
   *
   * @param at T, epoch milliseconds UTC
   * @return by the order of ties: the catalog's first, then by id
   */
  public static List<WorkoutScore> scores(
      UserFacts facts, Catalog catalog, Parameters parameters, long at) {
    UserState state = UserState.at(at, facts, catalog, parameters);
    Candidates candidates = new Candidates(facts, catalog, state);
    return new Recommender(facts, catalog, state, candidates).scores();
  }
}
