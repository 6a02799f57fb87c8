package app.gravl.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

  /**
   * All sessions up to an instant, not only those that count at it: for holding what is said of a
   * moment to what was done after it.
   *
   * @param at epoch milliseconds UTC; later sets are left out
   * @return oldest first
   */
  public static List<LoggedSession> sessions(
      UserFacts facts, Catalog catalog, Parameters parameters, long at) {
    Exercises exercises = catalog.exercises().with(facts.ownExercises());
    CountingSets counting = new CountingSets(facts, exercises, parameters, at, CountingSets.NEVER);
    Sessions sessions = new Sessions(counting, parameters);
    Epley epley = new Epley(counting, parameters);
    return IntStream.range(0, sessions.count())
        .mapToObj(session -> LoggedSession.of(session, sessions, counting, epley))
        .toList();
  }

  /** The dose of each workout that trains a muscle directly, whatever the preferences say. */
  public static Map<WorkoutRef, Dose> doses(UserFacts facts, Catalog catalog) {
    Exercises exercises = catalog.exercises().with(facts.ownExercises());
    Map<WorkoutRef, Dose> doses = new HashMap<>();
    for (int i = 0; i < catalog.candidateCount(); i++) {
      doses.put(catalog.candidate(i).ref(), catalog.candidate(i).dose());
    }
    for (Workout workout : facts.customWorkouts()) {
      PreparedWorkout prepared = new PreparedWorkout(workout, exercises);
      if (prepared.candidate()) {
        doses.put(prepared.ref(), prepared.dose());
      }
    }
    return doses;
  }
}
