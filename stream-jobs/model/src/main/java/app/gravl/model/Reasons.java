package app.gravl.model;

import static app.gravl.model.ModelConstants.DAY;
import static app.gravl.model.ModelConstants.FRESH_FROM;
import static app.gravl.model.ModelConstants.FULL_VARIETY_AFTER;
import static app.gravl.model.ModelConstants.HOUR;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says why, in codes and in sentences. The sentences speak of logged load and sets and of what the
 * user does, never of what a muscle can do: the model does not know that.
 */
final class Reasons {

  /** Less covered than this is not worth a word. */
  private static final double COVERED_FROM = 0.5;

  private final UserState state;
  private final Candidates candidates;
  private final HabitReasons habit;

  Reasons(UserFacts facts, Catalog catalog, UserState state, Candidates candidates) {
    this.state = state;
    this.candidates = candidates;
    this.habit = new HabitReasons(facts, catalog, state);
  }

  /**
   * @param covered the share of its match that the better picks cover
   * @param better the candidates that were picked before
   */
  List<Reason> of(int index, double covered, List<Integer> better) {
    PreparedWorkout workout = candidates.workout(index);
    List<Reason> reasons = new ArrayList<>(8);
    addIfAny(reasons, habit.order(workout.dose()));
    addIfAny(reasons, habit.often(workout.dose()));
    reasons.add(readiness(workout));
    reasons.add(need(workout.dose()));
    reasons.add(variety(workout.ref()));
    addIfAny(reasons, habit.equipment(workout));
    if (covered >= COVERED_FROM) {
      reasons.add(covered(workout, covered, better));
    }
    if (candidates.excluded() > 0) {
      reasons.add(preferences());
    }
    return reasons;
  }

  private static void addIfAny(List<Reason> reasons, @Nullable Reason reason) {
    if (reason != null) {
      reasons.add(reason);
    }
  }

  private Reason readiness(PreparedWorkout workout) {
    int lowest = workout.primary(0);
    for (int i = 1; i < workout.primaryCount(); i++) {
      if (state.muscles().recovery(workout.primary(i)) < state.muscles().recovery(lowest)) {
        lowest = workout.primary(i);
      }
    }
    double recovery = state.muscles().recovery(lowest);
    if (recovery < FRESH_FROM) {
      MuscleGroup muscle = MuscleGroup.at(lowest);
      return Reason.of(
          Reason.Code.RECOVERED_ENOUGH,
          "By your logged load, all it trains directly is past "
              + Words.number(state.parameters().get(Parameter.ELIGIBLE_ABOVE))
              + " % recovery; lowest is your "
              + muscle.label()
              + " at "
              + (long) recovery
              + " %.",
          "muscle",
          muscle.key(),
          "recovery",
          recovery);
    }
    List<String> keys = new ArrayList<>(workout.primaryCount());
    List<String> labels = new ArrayList<>(workout.primaryCount());
    for (int i = 0; i < workout.primaryCount(); i++) {
      keys.add(MuscleGroup.at(workout.primary(i)).key());
      labels.add(MuscleGroup.at(workout.primary(i)).label());
    }
    return Reason.of(
        Reason.Code.FRESH_MUSCLES,
        "By your logged load, what it trains directly is fresh: " + Words.list(labels) + ".",
        "muscles",
        List.copyOf(keys));
  }

  private Reason need(Dose dose) {
    int neediest = -1;
    double most = 0;
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      double need = Candidates.needOn(dose, m, state);
      if (need > most) {
        most = need;
        neediest = m;
      }
    }
    if (neediest < 0) {
      return Reason.of(
          Reason.Code.NEED_TARGETS_REACHED,
          "What it trains has had its sets of the last 7 days already.");
    }
    MuscleGroup muscle = MuscleGroup.at(neediest);
    double sets = state.week().sets(neediest);
    double target = state.target(neediest);
    return Reason.of(
        Reason.Code.NEED_BEHIND_TARGET,
        "It helps your "
            + muscle.label()
            + ": "
            + Words.number(sets)
            + " of "
            + Words.number(target)
            + " sets in the last 7 days.",
        "muscle",
        muscle.key(),
        "sets",
        sets,
        "target",
        target);
  }

  private Reason variety(WorkoutRef workout) {
    CountingSets counting = state.counting();
    int last = counting.size() - 1;
    while (last >= 0 && !counting.set(last).loggedOn(workout)) {
      last--;
    }
    if (last < 0) {
      return Reason.of(
          Reason.Code.VARIETY_NEW, "You have logged no set on it in the last 150 days.");
    }
    long age = state.at() - counting.time(last);
    boolean lately = age < FULL_VARIETY_AFTER;
    return Reason.of(
        lately ? Reason.Code.VARIETY_DONE_LATELY : Reason.Code.VARIETY_NOT_DONE_LATELY,
        "You last did it " + Words.ago(age) + (lately ? ", which lowers its score." : "."),
        "days",
        age / DAY);
  }

  private Reason covered(PreparedWorkout workout, double covered, List<Integer> better) {
    PreparedWorkout likest = candidates.workout(better.get(0));
    for (int index : better) {
      PreparedWorkout other = candidates.workout(index);
      if (other.dose().similarity(workout.dose()) > likest.dose().similarity(workout.dose())) {
        likest = other;
      }
    }
    long percent = Math.round(100 * covered);
    return Reason.of(
        Reason.Code.SIMILAR_TO_PICK,
        "Most of what speaks for it speaks for a better pick too, above all for "
            + likest.workout().name()
            + ", which lowers its rank.",
        "workoutKind",
        likest.ref().kind().key(),
        "workoutId",
        likest.ref().id(),
        "percent",
        percent);
  }

  private Reason preferences() {
    int excluded = candidates.excluded();
    return Reason.of(
        Reason.Code.PREFERENCES_RESPECTED,
        "It suits your preferences; they leave out " + Words.count(excluded, "other workout") + ".",
        "excluded",
        excluded);
  }

  Rest rest(long earliestAt) {
    long hours = Math.max(1, (earliestAt - state.at() + HOUR - 1) / HOUR);
    return new Rest(
        Rest.Code.REST,
        "By your logged load, every workout trains a muscle at or below "
            + Words.number(state.parameters().get(Parameter.ELIGIBLE_ABOVE))
            + " % recovery. The first becomes possible in about "
            + Words.count(hours, "hour")
            + ".",
        earliestAt);
  }

  Rest noCandidate() {
    return new Rest(
        Rest.Code.NO_CANDIDATE,
        candidates.excluded() > 0
            ? "Your preferences (equipment, time, excluded exercises) leave out all "
                + Words.count(candidates.excluded(), "workout")
                + "."
            : "There is no workout to recommend.",
        null);
  }
}
