package app.gravl.model;

import static app.gravl.model.CountingSets.NEVER;
import static app.gravl.model.ModelConstants.FULL_VARIETY_AFTER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The workouts that the user's preferences allow, catalog before custom and by id, each with what
 * is to be said of it alone. What speaks for it beside the user's habit is its factor.
 */
final class Candidates {

  private final PreparedWorkout[] workouts;
  // The place among the catalog's candidates; the custom ones stand behind them.
  private final int[] catalogPlaces;
  private final int catalogCount;
  private final int size;
  private final int excluded;
  private final boolean[] eligible;
  private final double[] readiness;
  private final double[] need;
  private final double[] variety;
  private final double[] equipment;
  private final double[] factor;

  Candidates(UserFacts facts, Catalog catalog, UserState state) {
    Parameters parameters = state.parameters();
    List<PreparedWorkout> custom = custom(facts, state.exercises());
    long[] lastOn = lastOnWorkouts(state.counting(), state.week().first(), catalog, custom);
    int all = lastOn.length;
    this.workouts = new PreparedWorkout[all];
    this.catalogPlaces = new int[catalog.candidateCount()];
    this.eligible = new boolean[all];
    this.readiness = new double[all];
    this.need = new double[all];
    this.variety = new double[all];
    this.equipment = new double[all];
    this.factor = new double[all];
    PreferenceFilter preferences =
        new PreferenceFilter(facts.preferences(), state.exercises(), parameters);
    int count = 0;
    int ofCatalog = 0;
    for (int i = 0; i < all; i++) {
      boolean shared = i < catalog.candidateCount();
      PreparedWorkout workout =
          shared ? catalog.candidate(i) : custom.get(i - catalog.candidateCount());
      if (!preferences.allows(workout)) {
        continue;
      }
      if (shared) {
        catalogPlaces[ofCatalog++] = i;
      }
      workouts[count] = workout;
      eligible[count] = isEligible(workout, state.muscles(), parameters);
      readiness[count] = state.muscles().readiness(workout.dose());
      need[count] = need(workout.dose(), state);
      variety[count] =
          lastOn[i] == NEVER
              ? 1
              : Math.min(1, (double) (state.at() - lastOn[i]) / FULL_VARIETY_AFTER);
      equipment[count] = usualEquipment(workout, state.habit());
      factor[count] =
          aboveFloor(parameters.get(Parameter.EQUIPMENT_FLOOR), equipment[count])
              * aboveFloor(parameters.get(Parameter.NEED_FLOOR), need[count])
              * aboveFloor(parameters.get(Parameter.VARIETY_FLOOR), variety[count])
              * readiness[count];
      count++;
    }
    this.size = count;
    this.catalogCount = ofCatalog;
    this.excluded = all - count;
  }

  private static List<PreparedWorkout> custom(UserFacts facts, Exercises exercises) {
    if (facts.customWorkouts().isEmpty()) {
      return List.of();
    }
    List<PreparedWorkout> prepared = new ArrayList<>(facts.customWorkouts().size());
    for (Workout workout : facts.customWorkouts()) {
      PreparedWorkout candidate = new PreparedWorkout(workout, exercises);
      if (candidate.candidate()) {
        prepared.add(candidate);
      }
    }
    prepared.sort((a, b) -> WorkoutRef.ORDER.compare(a.ref(), b.ref()));
    return prepared;
  }

  /** The latest set on each workout within the last seven days: older ones make no difference. */
  private static long[] lastOnWorkouts(
      CountingSets counting, int first, Catalog catalog, List<PreparedWorkout> custom) {
    long[] last = new long[catalog.candidateCount() + custom.size()];
    Arrays.fill(last, NEVER);
    for (int i = first; i < counting.size(); i++) {
      LoggedSet set = counting.set(i);
      if (set.workoutId() != 0) {
        int index = catalog.candidateOf(set.workoutId());
        if (index >= 0) {
          last[index] = counting.time(i);
        }
      }
      if (set.customWorkoutId() != 0) {
        for (int c = 0; c < custom.size(); c++) {
          if (custom.get(c).ref().id() == set.customWorkoutId()) {
            last[catalog.candidateCount() + c] = counting.time(i);
          }
        }
      }
    }
    return last;
  }

  private static boolean isEligible(
      PreparedWorkout workout, MuscleStates muscles, Parameters parameters) {
    double threshold = parameters.get(Parameter.ELIGIBLE_ABOVE);
    for (int i = 0; i < workout.primaryCount(); i++) {
      if (!(muscles.recovery(workout.primary(i)) > threshold)) {
        return false;
      }
    }
    return true;
  }

  private static double need(Dose dose, UserState state) {
    double sum = 0;
    for (int i = 0; i < dose.size(); i++) {
      sum += needOn(dose, dose.muscle(i), state);
    }
    return sum / dose.sum();
  }

  /** The sets of a dose on a muscle that its week still lacks. */
  static double needOn(Dose dose, int muscle, UserState state) {
    double lacking = state.target(muscle) - state.week().sets(muscle);
    return Math.min(dose.of(muscle), Math.max(0, lacking));
  }

  private static double usualEquipment(PreparedWorkout workout, Habit habit) {
    if (habit.poolSize() == 0) {
      return 1;
    }
    int sets = 0;
    for (int i = 0; i < workout.equipmentCount(); i++) {
      sets += habit.usual(workout.equipment(i)) ? workout.setsOn(i) : 0;
    }
    return (double) sets / workout.sets();
  }

  private static double aboveFloor(double floor, double share) {
    return floor + (1 - floor) * share;
  }

  int size() {
    return size;
  }

  /** The first so many are the catalog's. */
  int catalogCount() {
    return catalogCount;
  }

  /** The place of one of the first among {@link Catalog#candidate}. */
  int catalogPlace(int index) {
    return catalogPlaces[index];
  }

  /** How many workouts the preferences left out. */
  int excluded() {
    return excluded;
  }

  PreparedWorkout workout(int index) {
    return workouts[index];
  }

  Dose dose(int index) {
    return workouts[index].dose();
  }

  /** Whether all that it trains directly is past the threshold. */
  boolean eligible(int index) {
    return eligible[index];
  }

  double readiness(int index) {
    return readiness[index];
  }

  double need(int index) {
    return need[index];
  }

  double variety(int index) {
    return variety[index];
  }

  double equipment(int index) {
    return equipment[index];
  }

  double factor(int index) {
    return factor[index];
  }
}
