package app.gravl.jobs.evaluate;

import static app.gravl.model.ModelConstants.DIRECT;
import static app.gravl.model.ModelConstants.HOUR;

import app.gravl.model.Activations;
import app.gravl.model.LoggedSession;
import app.gravl.model.MuscleGroup;
import java.util.EnumMap;
import java.util.Map;

/** What rules without a model say of muscles, from the sessions so far. */
final class NaiveRules {

  private static final double RECOVERED_AFTER_HOURS = 72;
  private static final double HALF_LIFE_HOURS = 36;
  private static final double HOUR_MILLIS = HOUR;

  private final Map<MuscleGroup, Long> lastDirect = new EnumMap<>(MuscleGroup.class);
  private final Map<MuscleGroup, Double> sets = new EnumMap<>(MuscleGroup.class);
  // The instant that the sets are decayed to.
  private long decayedTo;

  /** A session more, later than all before it. */
  void add(LoggedSession session) {
    for (LoggedSession.StrengthSet set : session.sets()) {
      double left = decay(set.at());
      sets.replaceAll((muscle, sum) -> sum * left);
      decayedTo = set.at();
      Activations activations = set.activations();
      for (int i = 0; i < activations.size(); i++) {
        sets.merge(activations.muscle(i), activations.value(i), Double::sum);
        if (activations.value(i) == DIRECT) {
          lastDirect.put(activations.muscle(i), set.at());
        }
      }
    }
  }

  /** Since a muscle was trained directly; infinite where it never was. */
  double hoursSinceTrained(MuscleGroup muscle, long at) {
    Long last = lastDirect.get(muscle);
    return last == null ? Double.POSITIVE_INFINITY : (at - last) / HOUR_MILLIS;
  }

  /** 0 to 1. */
  double linear(MuscleGroup muscle, long at) {
    return Math.min(1, hoursSinceTrained(muscle, at) / RECOVERED_AFTER_HOURS);
  }

  /** Fractional sets that are left, as a loss: 0 or below. */
  double decayedSets(MuscleGroup muscle, long at) {
    return -sets.getOrDefault(muscle, 0.0) * decay(at);
  }

  private double decay(long at) {
    return Math.pow(2, -((at - decayedTo) / HOUR_MILLIS / HALF_LIFE_HOURS));
  }
}
