package app.gravl.model;

import static app.gravl.model.CountingSets.NEVER;
import static app.gravl.model.ModelConstants.FULL_VARIETY_AFTER;
import static app.gravl.model.ModelConstants.HOUR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The workouts that the user's preferences allow, catalog before custom and by id, each with what
 * its score is made of.
 */
final class Candidates {

  private final PreparedWorkout[] workouts;
  private final int size;
  private final int excluded;
  private final boolean[] eligible;
  private final double[] readiness;
  private final double[] need;
  private final double[] variety;
  private final double[] score;

  Candidates(
      UserFacts facts,
      Catalog catalog,
      Parameters parameters,
      CountingSets counting,
      MuscleStates states,
      WeekSums week) {
    List<PreparedWorkout> custom = custom(facts, catalog);
    long[] lastOn = lastOnWorkouts(counting, week.first(), catalog, custom);
    int all = lastOn.length;
    this.workouts = new PreparedWorkout[all];
    this.eligible = new boolean[all];
    this.readiness = new double[all];
    this.need = new double[all];
    this.variety = new double[all];
    this.score = new double[all];
    int count = 0;
    for (int i = 0; i < all; i++) {
      PreparedWorkout workout =
          i < catalog.candidateCount()
              ? catalog.candidate(i)
              : custom.get(i - catalog.candidateCount());
      if (!facts.preferences().allow(workout, parameters)) {
        continue;
      }
      workouts[count] = workout;
      eligible[count] = isEligible(workout, states, parameters);
      readiness[count] = readiness(workout, states);
      need[count] = need(workout, week, parameters);
      variety[count] =
          lastOn[i] == NEVER
              ? 1
              : Math.min(1, (double) (counting.at() - lastOn[i]) / FULL_VARIETY_AFTER);
      score[count] =
          100
              * (parameters.readinessWeight() * readiness[count]
                  + parameters.needWeight() * need[count]
                  + parameters.varietyWeight() * variety[count]);
      count++;
    }
    this.size = count;
    this.excluded = all - count;
  }

  private static List<PreparedWorkout> custom(UserFacts facts, Catalog catalog) {
    if (facts.customWorkouts().isEmpty()) {
      return List.of();
    }
    List<Workout> sorted = new ArrayList<>(facts.customWorkouts());
    sorted.sort((a, b) -> WorkoutRef.ORDER.compare(a.ref(), b.ref()));
    List<PreparedWorkout> prepared = new ArrayList<>(sorted.size());
    for (Workout workout : sorted) {
      PreparedWorkout candidate =
          new PreparedWorkout(
              workout,
              id -> {
                Exercise shared = catalog.exercise(id);
                return shared != null ? shared : facts.ownExercises().get(id);
              });
      if (candidate.candidate()) {
        prepared.add(candidate);
      }
    }
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
      PreparedWorkout workout, MuscleStates states, Parameters parameters) {
    for (int i = 0; i < workout.primaryCount(); i++) {
      if (!(states.recovery(workout.primary(i)) > parameters.eligibleAbove())) {
        return false;
      }
    }
    return true;
  }

  private static double readiness(PreparedWorkout workout, MuscleStates states) {
    double sum = 0;
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      sum += workout.dose(m) * states.recovery(m);
    }
    return sum / (100 * workout.doseSum());
  }

  private static double need(PreparedWorkout workout, WeekSums week, Parameters parameters) {
    double sum = 0;
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      sum += needOn(workout, m, week, parameters);
    }
    return sum / workout.doseSum();
  }

  /** The sets of a workout on a muscle that its week still lacks. */
  static double needOn(PreparedWorkout workout, int muscle, WeekSums week, Parameters parameters) {
    double lacking = parameters.weeklyTargetSets().at(muscle) - week.sets(muscle);
    return Math.min(workout.dose(muscle), Math.max(0, lacking));
  }

  int size() {
    return size;
  }

  /** How many workouts the preferences left out. */
  int excluded() {
    return excluded;
  }

  PreparedWorkout workout(int index) {
    return workouts[index];
  }

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

  double score(int index) {
    return score[index];
  }

  /**
   * The instant at which every primary muscle of a candidate is past the threshold, at rest; T
   * where they are already.
   */
  long eligibleAt(int index, long at, MuscleStates states, Parameters parameters) {
    long instant = at;
    for (int i = 0; i < workouts[index].primaryCount(); i++) {
      int muscle = workouts[index].primary(i);
      if (states.recovery(muscle) <= parameters.eligibleAbove()) {
        instant = Math.max(instant, crossing(muscle, at, states, parameters));
      }
    }
    return instant;
  }

  /**
   * When a muscle is past the threshold, at rest. Rounded up to the next millisecond and one more:
   * at the computed crossing itself rounding leaves it at the threshold two times in three.
   */
  static long crossing(int muscle, long at, MuscleStates states, Parameters parameters) {
    double hours =
        RecoveryCurve.hoursToReach(
            parameters.eligibleAbove(),
            states.fatigueNow(muscle),
            states.capacity(muscle),
            parameters.halfLifeHours().at(muscle));
    return at + (long) Math.ceil(hours * HOUR) + 1;
  }
}
