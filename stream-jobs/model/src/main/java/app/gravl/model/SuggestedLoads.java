package app.gravl.model;

import static app.gravl.model.ModelConstants.EPLEY_REPS;
import static app.gravl.model.ModelConstants.SUGGEST_MAX_REPS;
import static app.gravl.model.ModelConstants.SUGGEST_REPS_APART;
import static app.gravl.model.ModelConstants.SUGGEST_SESSIONS;
import static app.gravl.model.ModelConstants.SUGGEST_STEP_FROM;
import static app.gravl.model.ModelConstants.SUGGEST_WINDOW;

import org.jspecify.annotations.Nullable;

/**
 * The weight to log next on an exercise, from the top sets of its latest sessions. It does not
 * depend on recovery: that recovery foresees strength is not shown.
 */
final class SuggestedLoads {

  private final CountingSets counting;
  private final Sessions sessions;
  private final Exercises exercises;
  private final Loads loads;
  private final Parameters parameters;
  private final int[] tops = new int[SUGGEST_SESSIONS];

  SuggestedLoads(UserState state, Preferences preferences) {
    this.counting = state.counting();
    this.sessions = state.sessions();
    this.exercises = state.exercises();
    this.parameters = state.parameters();
    this.loads = new Loads(preferences, parameters);
  }

  /**
   * In kg; for an exercise that lifts the body what hangs on it, negative for assistance. Null
   * where no session tells.
   */
  @Nullable Double of(long exerciseId, int plannedReps) {
    int index = exercises.indexOf(exerciseId);
    int count = index < 0 ? 0 : findTops(index);
    if (count == 0) {
      return null;
    }
    Exercise exercise = exercises.at(index);
    double kg = from(tops[nearest(count, plannedReps)], exercise, plannedReps);
    if (exercise.liftsBody()) {
      // Nobody who never hung weight on is told to.
      kg = anyWeighted(count) ? kg : Math.min(0, kg);
      kg = exercise.assisted() ? kg : Math.max(0, kg);
    }
    return kg;
  }

  /** The top set of each of the latest sessions with the exercise, newest first; how many. */
  private int findTops(int exercise) {
    int count = 0;
    int session = -1;
    long horizon = counting.at() - SUGGEST_WINDOW;
    for (int i = counting.size() - 1; i >= 0 && counting.time(i) > horizon; i--) {
      if (counting.exerciseIndex(i) != exercise || !tells(i)) {
        continue;
      }
      if (sessions.of(i) != session) {
        if (count == tops.length) {
          break;
        }
        session = sessions.of(i);
        tops[count++] = i;
      } else if (isAbove(i, tops[count - 1])) {
        tops[count - 1] = i;
      }
    }
    return count;
  }

  private boolean tells(int set) {
    return counting.strength(set)
        && counting.kind(set) == SetKind.LIFTED
        && counting.loadKg(set) != Loads.NONE;
  }

  /** Of equals the later one stays. */
  private boolean isAbove(int set, int top) {
    double load = counting.loadKg(set);
    double topLoad = counting.loadKg(top);
    return load > topLoad
        || (load == topLoad && counting.set(set).reps() > counting.set(top).reps());
  }

  private int nearest(int count, int plannedReps) {
    int nearest = 0;
    for (int k = 1; k < count; k++) {
      if (apart(tops[k], plannedReps) < apart(tops[nearest], plannedReps)) {
        nearest = k;
      }
    }
    return nearest;
  }

  private int apart(int set, int plannedReps) {
    return Math.abs(counting.set(set).reps() - plannedReps);
  }

  private double from(int top, Exercise exercise, int plannedReps) {
    LoggedSet set = counting.set(top);
    double step = step(exercise.equipment());
    if (apart(top, plannedReps) <= SUGGEST_REPS_APART) {
      boolean stepUp = set.reps() >= plannedReps + SUGGEST_STEP_FROM;
      return set.weightOrZero() + (stepUp ? step : 0);
    }
    double load = counting.loadKg(top) * perRep(set.reps()) / perRep(plannedReps);
    return Math.floor((load - loads.body(exercise)) / step) * step;
  }

  /** How much more the maximum is than a load that is lifted so often, by Epley. */
  private static double perRep(int reps) {
    return 1 + Math.min(reps, SUGGEST_MAX_REPS) / EPLEY_REPS;
  }

  private boolean anyWeighted(int count) {
    for (int k = 0; k < count; k++) {
      if (counting.set(tops[k]).weighted()) {
        return true;
      }
    }
    return false;
  }

  private double step(String equipment) {
    return parameters.get(
        switch (equipment) {
          case "barbell" -> Parameter.STEP_BARBELL;
          case "dumbbell" -> Parameter.STEP_DUMBBELL;
          case "kettlebell" -> Parameter.STEP_KETTLEBELL;
          default -> Parameter.STEP_OTHER;
        });
  }
}
