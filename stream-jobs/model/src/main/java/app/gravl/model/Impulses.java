package app.gravl.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a muscle's fatigue at T is made of: the account behind the number.
 *
 * @param checkIn the latest one, which covers all sets up to it; null where there is none
 * @param checkInFatigueLeft what is left of the fatigue that it set
 * @param sets that trained the muscle in the 30 days up to its latest set or check-in, oldest
 *     first; together with the check-in's their fatigue left adds up to the muscle's, save for
 *     rounding
 */
public record Impulses(
    MuscleGroup muscle, @Nullable CheckIn checkIn, double checkInFatigueLeft, List<OfSet> sets) {

  /**
   * @param impulse fatigue that the set added when it was done
   * @param coveredByCheckIn the check-in came after it, and says what is left of it
   * @param fatigueLeft what is left of it at T; 0 where it is covered
   */
  public record OfSet(
      LoggedSet set,
      double activation,
      double impulse,
      boolean coveredByCheckIn,
      double fatigueLeft) {}

  public Impulses {
    sets = List.copyOf(sets);
  }

  /** Empty for a muscle that is untrained at T. */
  public static Impulses on(
      MuscleGroup muscle, UserFacts facts, Catalog catalog, Parameters parameters, long at) {
    Exercises exercises = catalog.exercises().with(facts.ownExercises());
    CountingSets counting = new CountingSets(facts, exercises, parameters, at);
    CheckIns checkIns = new CheckIns(facts, at);
    MuscleStates states = new MuscleStates(counting, checkIns, parameters);
    int m = muscle.index();
    double halfLife = parameters.halfLifeHours().at(m);
    List<OfSet> sets = new ArrayList<>();
    for (int i = 0; i < counting.size(); i++) {
      double activation = counting.activations(i).of(muscle);
      if (activation > 0 && states.within30Days(i, m)) {
        double impulse = activation * states.impulses().of(i);
        boolean covered = !states.loadedBy(i, m);
        double left = covered ? 0 : impulse * RecoveryCurve.decay(at - counting.time(i), halfLife);
        sets.add(new OfSet(counting.set(i), activation, impulse, covered, left));
      }
    }
    CheckIn checkIn = states.asOf(m) == null ? null : checkIns.of(m);
    double left =
        checkIn == null
            ? 0
            : states.checkInFatigue(m) * RecoveryCurve.decay(at - checkIn.at(), halfLife);
    return new Impulses(muscle, checkIn, left, sets);
  }
}
