package app.gravl.model;

import static app.gravl.model.ModelConstants.HOUR;
import static app.gravl.model.ModelConstants.MAX_PICKS;
import static app.gravl.model.ModelConstants.SCORE_TIE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Picks up to three workouts, one at a time, that together cover what this user may mean to do. */
final class Recommender {

  private static final double HOUR_MILLIS = HOUR;

  private final UserState state;
  private final Catalog catalog;
  private final Candidates candidates;
  private final @Nullable MuscleValues likely;
  private final SuggestedLoads suggestedLoads;
  private final Reasons reasons;

  Recommender(UserFacts facts, Catalog catalog, UserState state, Candidates candidates) {
    this.state = state;
    this.catalog = catalog;
    this.candidates = candidates;
    this.likely = state.habit().likely();
    this.suggestedLoads = new SuggestedLoads(state, facts.preferences());
    this.reasons = new Reasons(facts, catalog, state, candidates);
  }

  Recommendations recommend(@Nullable Long validUntil) {
    List<Pick> picks = anyEligible() ? picks() : List.of();
    return new Recommendations(
        picks, picks.isEmpty() ? rest() : null, likely, state.habit().poolSize(), validUntil);
  }

  /** Of each eligible workout, in the order of candidates. */
  List<WorkoutScore> scores() {
    Matching matching = new Matching(catalog, candidates, state);
    List<WorkoutScore> scores = new ArrayList<>(candidates.size());
    for (int c = 0; c < candidates.size(); c++) {
      if (candidates.eligible(c)) {
        double match = matching.match(c);
        scores.add(
            new WorkoutScore(
                candidates.workout(c).ref(),
                100 * candidates.factor(c) * match,
                match,
                candidates.readiness(c),
                candidates.need(c),
                candidates.variety(c),
                candidates.equipment(c)));
      }
    }
    return scores;
  }

  private boolean anyEligible() {
    for (int c = 0; c < candidates.size(); c++) {
      if (candidates.eligible(c)) {
        return true;
      }
    }
    return false;
  }

  private List<Pick> picks() {
    Matching matching = new Matching(catalog, candidates, state);
    boolean[] open = new boolean[candidates.size()];
    for (int c = 0; c < open.length; c++) {
      open[c] = candidates.eligible(c);
    }
    double[] scores = new double[open.length];
    List<Integer> picked = new ArrayList<>(MAX_PICKS);
    List<Pick> picks = new ArrayList<>(MAX_PICKS);
    while (picks.size() < MAX_PICKS) {
      for (int c = 0; c < scores.length; c++) {
        scores[c] =
            open[c] ? 100 * candidates.factor(c) * matching.uncovered(c) : Double.NEGATIVE_INFINITY;
      }
      int best = best(scores);
      if (best < 0) {
        break;
      }
      picks.add(pick(best, scores[best], matching, picked));
      picked.add(best);
      open[best] = false;
      matching.cover(best);
    }
    return picks;
  }

  /**
   * Of those within a hair of the largest the first: candidates stand in the order of ties. -1
   * where none is left; a score of 0 is still picked.
   */
  private static int best(double[] scores) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      largest = Math.max(largest, score);
    }
    for (int c = 0; c < scores.length; c++) {
      if (scores[c] >= 0 && scores[c] >= largest - SCORE_TIE) {
        return c;
      }
    }
    return -1;
  }

  private Pick pick(int index, double score, Matching matching, List<Integer> picked) {
    PreparedWorkout workout = candidates.workout(index);
    List<Pick.PickedMuscle> muscles = new ArrayList<>(workout.primaryCount());
    for (int i = 0; i < workout.primaryCount(); i++) {
      muscles.add(muscle(workout, workout.primary(i)));
    }
    List<PlannedExercise> plan = workout.workout().exercises();
    List<Pick.PickedExercise> exercises = new ArrayList<>(plan.size());
    for (PlannedExercise planned : plan) {
      exercises.add(
          new Pick.PickedExercise(
              planned.exerciseId(),
              planned.sets(),
              planned.reps(),
              suggestedLoads.of(planned.exerciseId(), planned.reps())));
    }
    double match = matching.match(index);
    double covered = match == 0 ? 0 : 1 - matching.uncovered(index) / match;
    return new Pick(
        picked.size() + 1,
        workout.ref(),
        workout.workout().name(),
        score,
        match,
        covered,
        candidates.factor(index),
        candidates.readiness(index),
        candidates.need(index),
        candidates.variety(index),
        candidates.equipment(index),
        muscles,
        exercises,
        reasons.of(index, covered, picked));
  }

  private Pick.PickedMuscle muscle(PreparedWorkout workout, int muscle) {
    MuscleStates muscles = state.muscles();
    long lastTrained = muscles.lastTrained(muscle);
    double after = muscles.fatigueNow(muscle) + workout.dose().of(muscle);
    return new Pick.PickedMuscle(
        MuscleGroup.at(muscle),
        muscles.recovery(muscle),
        likely == null ? null : (Double) likely.at(muscle),
        state.week().sets(muscle),
        state.target(muscle),
        lastTrained == CountingSets.NEVER
            ? null
            : (Double) ((state.at() - lastTrained) / HOUR_MILLIS),
        RecoveryCurve.recovery(after, muscles.capacity(muscle)),
        RecoveryCurve.hoursToFresh(
            after, muscles.capacity(muscle), state.parameters().halfLifeHours().at(muscle)));
  }

  private Rest rest() {
    if (candidates.size() == 0) {
      return reasons.noCandidate();
    }
    long earliest = Long.MAX_VALUE;
    for (int c = 0; c < candidates.size(); c++) {
      earliest = Math.min(earliest, Crossings.ofAll(candidates.workout(c), state));
    }
    return reasons.rest(earliest);
  }
}
