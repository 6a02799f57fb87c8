package app.gravl.model;

import static app.gravl.model.ModelConstants.HOUR;
import static app.gravl.model.ModelConstants.MAX_PICKS;
import static app.gravl.model.ModelConstants.SCORE_TIE;
import static app.gravl.model.ModelConstants.SIMILARITY_PENALTY;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Picks up to three workouts that score high and differ from each other. */
final class Recommender {

  private static final double HOUR_MILLIS = HOUR;

  private final CountingSets counting;
  private final MuscleStates states;
  private final WeekSums week;
  private final Candidates candidates;
  private final Parameters parameters;
  private final Reasons reasons;

  Recommender(
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
    this.reasons = new Reasons(counting, states, week, candidates, parameters);
  }

  Recommendations recommend(@Nullable Long validUntil) {
    double[] likeness = new double[candidates.size()];
    int[] likest = new int[candidates.size()];
    boolean[] picked = new boolean[candidates.size()];
    List<Pick> picks = new ArrayList<>(MAX_PICKS);
    for (int rank = 1; rank <= MAX_PICKS; rank++) {
      int best = best(likeness, picked);
      if (best < 0) {
        break;
      }
      picked[best] = true;
      picks.add(pick(rank, best, likeness[best], candidates.workout(likest[best])));
      for (int i = 0; i < candidates.size(); i++) {
        double cosine = candidates.workout(i).cosine(candidates.workout(best));
        if (rank == 1 || cosine > likeness[i]) {
          likeness[i] = cosine;
          likest[i] = best;
        }
      }
    }
    return new Recommendations(picks, picks.isEmpty() ? rest() : null, validUntil);
  }

  /** Of those within a hair of the largest the first: candidates stand in the order of ties. */
  private int best(double[] likeness, boolean[] picked) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < picked.length; i++) {
      if (candidates.eligible(i) && !picked[i]) {
        largest = Math.max(largest, adjusted(i, likeness[i]));
      }
    }
    for (int i = 0; i < picked.length; i++) {
      if (candidates.eligible(i) && !picked[i] && adjusted(i, likeness[i]) >= largest - SCORE_TIE) {
        return i;
      }
    }
    return -1;
  }

  private double adjusted(int index, double likeness) {
    return candidates.score(index) - SIMILARITY_PENALTY * likeness;
  }

  private Pick pick(int rank, int index, double likeness, PreparedWorkout likest) {
    PreparedWorkout workout = candidates.workout(index);
    List<Pick.PickedMuscle> muscles = new ArrayList<>(workout.primaryCount());
    for (int i = 0; i < workout.primaryCount(); i++) {
      muscles.add(muscle(workout, workout.primary(i)));
    }
    return new Pick(
        rank,
        workout.ref(),
        workout.workout().name(),
        candidates.score(index),
        adjusted(index, likeness),
        candidates.readiness(index),
        candidates.need(index),
        candidates.variety(index),
        muscles,
        reasons.of(index, likeness, likest));
  }

  private Pick.PickedMuscle muscle(PreparedWorkout workout, int muscle) {
    long lastTrained = states.lastTrained(muscle);
    double after = states.fatigueNow(muscle) + workout.dose(muscle);
    return new Pick.PickedMuscle(
        MuscleGroup.at(muscle),
        states.recovery(muscle),
        week.sets(muscle),
        parameters.weeklyTargetSets().at(muscle),
        lastTrained == CountingSets.NEVER
            ? null
            : (Double) ((counting.at() - lastTrained) / HOUR_MILLIS),
        RecoveryCurve.recovery(after, states.capacity(muscle)),
        RecoveryCurve.hoursToFresh(
            after, states.capacity(muscle), parameters.halfLifeHours().at(muscle)));
  }

  private Rest rest() {
    if (candidates.size() == 0) {
      return reasons.noCandidate();
    }
    long earliest = Long.MAX_VALUE;
    for (int i = 0; i < candidates.size(); i++) {
      earliest = Math.min(earliest, candidates.eligibleAt(i, counting.at(), states, parameters));
    }
    return reasons.rest(earliest);
  }
}
