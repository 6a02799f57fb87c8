package app.gravl.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which workouts the preferences of a user allow. */
final class PreferenceFilter {

  private final Preferences preferences;
  private final double minutesPerSet;
  // By equipment index; null: everything is at hand.
  private final boolean @Nullable [] atHand;

  PreferenceFilter(Preferences preferences, Exercises exercises, Parameters parameters) {
    this.preferences = preferences;
    this.minutesPerSet = parameters.get(Parameter.MINUTES_PER_SET);
    Set<String> equipment = preferences.equipment();
    this.atHand = equipment == null ? null : new boolean[exercises.equipmentCount()];
    if (equipment != null && atHand != null) {
      for (int e = 0; e < atHand.length; e++) {
        atHand[e] = equipment.contains(exercises.equipmentKey(e));
      }
    }
  }

  boolean allows(PreparedWorkout workout) {
    if (atHand != null) {
      for (int i = 0; i < workout.equipmentCount(); i++) {
        if (!atHand[workout.equipment(i)]) {
          return false;
        }
      }
    }
    Integer minutes = preferences.minutesAvailable();
    return (minutes == null || minutesPerSet * workout.sets() <= minutes)
        && (preferences.excludedExercises().isEmpty()
            || workout.hasNoneOf(preferences.excludedExercises()));
  }
}
