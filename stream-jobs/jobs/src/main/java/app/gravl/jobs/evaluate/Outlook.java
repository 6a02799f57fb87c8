package app.gravl.jobs.evaluate;

import app.gravl.model.Insights;
import app.gravl.model.ModelConstants;
import app.gravl.model.MuscleGroup;
import app.gravl.model.MuscleValues;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of every muscle just before a session.
 *
 * @param usual the muscles that the user trained directly in the 28 days before it
 * @param values by predictor; likely is missing where there is no habit, and nothing is shuffled
 */
record Outlook(Set<MuscleGroup> usual, Map<Predictor, MuscleValues> values) {

  private static final double USUAL_HOURS = 28.0 * ModelConstants.DAY / ModelConstants.HOUR;

  /**
   * @param insights as of just before the session
   * @param rules of all sessions before it
   * @param start of the session, epoch milliseconds
   */
  static Outlook before(long start, Insights insights, NaiveRules rules) {
    Set<MuscleGroup> usual = EnumSet.noneOf(MuscleGroup.class);
    for (MuscleGroup muscle : MuscleGroup.values()) {
      if (rules.hoursSinceTrained(muscle, start) <= USUAL_HOURS) {
        usual.add(muscle);
      }
    }
    Map<Predictor, MuscleValues> values = new EnumMap<>(Predictor.class);
    values.put(
        Predictor.RECOVERY,
        MuscleValues.of(muscle -> insights.of(muscle).recoveryAt(insights.at())));
    MuscleValues likely = insights.recommendations().likely();
    if (likely != null) {
      values.put(Predictor.LIKELY, likely);
    }
    values.put(
        Predictor.HOURS_SINCE_TRAINED,
        MuscleValues.of(muscle -> Math.log(rules.hoursSinceTrained(muscle, start))));
    values.put(Predictor.LINEAR, MuscleValues.of(muscle -> rules.linear(muscle, start)));
    values.put(Predictor.DECAYED_SETS, MuscleValues.of(muscle -> rules.decayedSets(muscle, start)));
    return new Outlook(usual, values);
  }

  @Nullable MuscleValues of(Predictor predictor) {
    return values.get(predictor);
  }
}
