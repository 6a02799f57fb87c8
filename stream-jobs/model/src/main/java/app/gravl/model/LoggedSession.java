package app.gravl.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A session as it was logged: what the model says of the instant before it can be held to this.
 *
 * @param start epoch milliseconds of its first set, of whatever kind
 * @param end epoch milliseconds of its last set
 * @param sets its strength sets, oldest first; none where it was all warm-up and cardio
 * @param dose of those sets
 * @param direct the muscles that they train directly
 * @param bestE1rm by exercise, the best estimated one-repetition maximum in kg, above zero, that
 *     any of the sets speaks for; exercises without such a set are not in it
 */
public record LoggedSession(
    long start,
    long end,
    List<StrengthSet> sets,
    Dose dose,
    Set<MuscleGroup> direct,
    Map<Long, Double> bestE1rm) {

  public LoggedSession {
    sets = List.copyOf(sets);
    direct = Collections.unmodifiableSet(direct);
    bestE1rm = Map.copyOf(bestE1rm);
  }

  /**
   * A set of training, no warm-up and no cardio.
   *
   * @param at epoch milliseconds
   */
  public record StrengthSet(long at, Activations activations) {}

  static LoggedSession of(int session, Sessions sessions, CountingSets counting, Epley epley) {
    List<StrengthSet> strength = new ArrayList<>();
    Map<Long, Double> best = new HashMap<>();
    for (int i = sessions.firstSet(session); i <= sessions.lastSet(session); i++) {
      if (counting.strength(i)) {
        strength.add(new StrengthSet(counting.time(i), counting.activations(i)));
      }
      if (counting.exerciseIndex(i) >= 0 && epley.qualifies(i)) {
        best.merge(counting.set(i).exerciseId(), epley.of(i), Math::max);
      }
    }
    PastSession past = PastSession.of(session, sessions, counting);
    Set<MuscleGroup> direct = EnumSet.noneOf(MuscleGroup.class);
    for (MuscleGroup muscle : MuscleGroup.values()) {
      if (past.trainsDirectly(muscle.index())) {
        direct.add(muscle);
      }
    }
    return new LoggedSession(
        past.start(), sessions.end(session), strength, past.dose(), direct, best);
  }
}
