package app.gravl.model;

import static app.gravl.model.ModelConstants.DAY;
import static app.gravl.model.ModelConstants.FRESH_FROM;
import static app.gravl.model.ModelConstants.FULL_VARIETY_AFTER;
import static app.gravl.model.ModelConstants.HOUR;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says why, in codes and in sentences. The sentences speak of logged load and sets, never of what a
 * muscle can do: the model does not know that.
 */
final class Reasons {

  /** Less alike than this is not worth a word. */
  private static final double SIMILAR_FROM = 0.5;

  private final CountingSets counting;
  private final MuscleStates states;
  private final WeekSums week;
  private final Candidates candidates;
  private final Parameters parameters;

  Reasons(
      CountingSets counting,
      MuscleStates states,
      WeekSums week,
      Candidates candidates,
      Parameters parameters) {
    this.counting = counting;
    this.states = states;
    this.week = week;
    this.candidates = candidates;
    this.parameters = parameters;
  }

  /**
   * @param likeness to the most similar of the better picks, 0 for the first pick
   */
  List<Reason> of(int index, double likeness, PreparedWorkout likest) {
    PreparedWorkout workout = candidates.workout(index);
    List<Reason> reasons = new ArrayList<>(5);
    reasons.add(readiness(workout));
    reasons.add(need(workout));
    reasons.add(variety(workout.ref()));
    if (likeness >= SIMILAR_FROM) {
      reasons.add(similar(likeness, likest));
    }
    if (candidates.excluded() > 0) {
      reasons.add(preferences());
    }
    return reasons;
  }

  private Reason readiness(PreparedWorkout workout) {
    int lowest = workout.primary(0);
    for (int i = 1; i < workout.primaryCount(); i++) {
      if (states.recovery(workout.primary(i)) < states.recovery(lowest)) {
        lowest = workout.primary(i);
      }
    }
    double recovery = states.recovery(lowest);
    if (recovery < FRESH_FROM) {
      String muscle = MuscleGroup.at(lowest).label();
      return new Reason(
          Reason.Code.RECOVERED_ENOUGH,
          params("muscle", MuscleGroup.at(lowest).key(), "recovery", recovery),
          "By your logged load, all it trains directly is past "
              + number(parameters.eligibleAbove())
              + " % recovery; lowest is your "
              + muscle
              + " at "
              + (long) recovery
              + " %.");
    }
    List<String> keys = new ArrayList<>(workout.primaryCount());
    List<String> labels = new ArrayList<>(workout.primaryCount());
    for (int i = 0; i < workout.primaryCount(); i++) {
      keys.add(MuscleGroup.at(workout.primary(i)).key());
      labels.add(MuscleGroup.at(workout.primary(i)).label());
    }
    return new Reason(
        Reason.Code.FRESH_MUSCLES,
        params("muscles", List.copyOf(keys)),
        "By your logged load, what it trains directly is fresh: " + list(labels) + ".");
  }

  private Reason need(PreparedWorkout workout) {
    int neediest = -1;
    double most = 0;
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      double need = Candidates.needOn(workout, m, week, parameters);
      if (need > most) {
        most = need;
        neediest = m;
      }
    }
    if (neediest < 0) {
      return new Reason(
          Reason.Code.NEED_TARGETS_REACHED,
          Map.of(),
          "What it trains has had its sets of the last 7 days already.");
    }
    MuscleGroup muscle = MuscleGroup.at(neediest);
    double target = parameters.weeklyTargetSets().at(neediest);
    return new Reason(
        Reason.Code.NEED_BEHIND_TARGET,
        params("muscle", muscle.key(), "sets", week.sets(neediest), "target", target),
        "It helps your "
            + muscle.label()
            + ": "
            + number(week.sets(neediest))
            + " of "
            + number(target)
            + " sets in the last 7 days.");
  }

  private Reason variety(WorkoutRef workout) {
    int last = counting.size() - 1;
    while (last >= 0 && !counting.set(last).loggedOn(workout)) {
      last--;
    }
    if (last < 0) {
      return new Reason(
          Reason.Code.VARIETY_NEW, Map.of(), "You have logged no set on it in the last 150 days.");
    }
    long age = counting.at() - counting.time(last);
    long days = age / DAY;
    boolean lately = age < FULL_VARIETY_AFTER;
    return new Reason(
        lately ? Reason.Code.VARIETY_DONE_LATELY : Reason.Code.VARIETY_NOT_DONE_LATELY,
        params("days", days),
        "You last did it "
            + (days == 0 ? "less than a day" : count(days, "day"))
            + " ago"
            + (lately ? ", which lowers its score." : "."));
  }

  private static Reason similar(double likeness, PreparedWorkout likest) {
    long percent = Math.round(100 * likeness);
    return new Reason(
        Reason.Code.SIMILAR_TO_PICK,
        params(
            "workoutKind",
            likest.ref().kind().key(),
            "workoutId",
            likest.ref().id(),
            "percent",
            percent),
        "It trains much the same as "
            + likest.workout().name()
            + " ("
            + percent
            + " % alike), which lowers its rank.");
  }

  private Reason preferences() {
    int excluded = candidates.excluded();
    return new Reason(
        Reason.Code.PREFERENCES_RESPECTED,
        params("excluded", excluded),
        "It suits your preferences; they leave out " + count(excluded, "other workout") + ".");
  }

  Rest rest(long earliestAt) {
    long hours = Math.max(1, (earliestAt - counting.at() + HOUR - 1) / HOUR);
    return new Rest(
        Rest.Code.REST,
        "By your logged load, every workout trains a muscle at or below "
            + number(parameters.eligibleAbove())
            + " % recovery. The first becomes possible in about "
            + count(hours, "hour")
            + ".",
        earliestAt);
  }

  Rest noCandidate() {
    return new Rest(
        Rest.Code.NO_CANDIDATE,
        candidates.excluded() > 0
            ? "Your preferences (equipment, time, excluded exercises) leave out all "
                + count(candidates.excluded(), "workout")
                + "."
            : "There is no workout to recommend.",
        null);
  }

  private static Map<String, Object> params(Object... namesAndValues) {
    Map<String, Object> params = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      params.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return Collections.unmodifiableMap(params);
  }

  private static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** With one decimal where it is not whole. */
  private static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }

  private static String list(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
