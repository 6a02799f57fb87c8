package app.gravl.jobs.evaluate;

import app.gravl.model.Catalog;
import app.gravl.model.Exercise;
import app.gravl.model.Insights;
import app.gravl.model.LoggedSession;
import app.gravl.model.LoggedSet;
import app.gravl.model.Model;
import app.gravl.model.ModelConstants;
import app.gravl.model.Parameters;
import app.gravl.model.UserFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Goes through the sessions of a user and asks before each of them what the model says. */
final class UserEvaluation {

  /** With fewer there is nothing that could have been foreseen. */
  static final int LEAST_SESSIONS = 2;

  private final Catalog catalog;
  private final Parameters parameters;
  private final long until;
  private final long seed;

  /**
   * @param until epoch milliseconds; later sets are left out
   * @param seed of what is left to chance
   */
  UserEvaluation(Catalog catalog, Parameters parameters, long until, long seed) {
    this.catalog = catalog;
    this.parameters = parameters;
    this.until = until;
    this.seed = seed;
  }

  /**
   * @return null where there are too few sessions
   */
  @Nullable UserSums of(long userId, UserFacts facts) {
    List<LoggedSession> sessions =
        Model.sessions(facts, catalog, parameters, until).stream()
            .filter(session -> !session.direct().isEmpty())
            .toList();
    if (sessions.size() < LEAST_SESSIONS) {
      return null;
    }
    UserSums sums = new UserSums();
    sums.countUser(sessions.size(), facts.sets().size());
    Random random = new Random(mixed(seed, userId));
    NaiveRules rules = new NaiveRules();
    Agreement agreement = new Agreement(sums, random);
    Relevance relevance = new Relevance(sums, Model.doses(facts, catalog), random);
    Foresight foresight = new Foresight(sums, id -> exercise(facts, id), random);
    Calibration calibration = new Calibration(sums, parameters.eligibleAbove());
    Window window = new Window(facts);
    for (LoggedSession session : sessions) {
      UserFacts counting = window.around(session);
      long justBefore = session.start() - 1;
      Insights before = Model.evaluate(counting, catalog, parameters, justBefore);
      Insights after = Model.evaluate(counting, catalog, parameters, session.end());
      Outlook outlook = Outlook.before(session.start(), before, rules);
      agreement.add(session, outlook);
      relevance.add(
          session.dose(),
          before.recommendations().picks(),
          Model.scores(counting, catalog, parameters, justBefore));
      foresight.add(session, outlook);
      calibration.add(session, outlook, before, after);
      rules.add(session);
    }
    foresight.finish();
    return sums;
  }

  private @Nullable Exercise exercise(UserFacts facts, long id) {
    Exercise shared = catalog.exercise(id);
    return shared == null ? facts.ownExercises().get(id) : shared;
  }

  /** Near seeds begin alike: multiplied they are far apart. */
  private static long mixed(long seed, long userId) {
    long mixed = (seed * 0x9E3779B97F4A7C15L + userId) * 0xBF58476D1CE4E5B9L;
    return mixed ^ (mixed >>> 31);
  }

  /** Of long histories the part that counts, so that each session costs the same. */
  private static final class Window {

    private final UserFacts facts;
    private final List<LoggedSet> sets;
    private int from;
    private int to;

    Window(UserFacts facts) {
      this.facts = facts;
      this.sets = new ArrayList<>(facts.sets());
      sets.sort(Comparator.comparingLong(LoggedSet::performedAt));
    }

    /** All that counts just before a session and at its end; sessions are asked for in order. */
    UserFacts around(LoggedSession session) {
      while (sets.get(from).performedAt() < session.start() - 1 - ModelConstants.COUNTING_WINDOW) {
        from++;
      }
      while (to < sets.size() && sets.get(to).performedAt() <= session.end()) {
        to++;
      }
      return new UserFacts(
          sets.subList(from, to),
          facts.checkIns(),
          facts.customWorkouts(),
          facts.ownExercises(),
          facts.preferences());
    }
  }
}
