package app.gravl.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user can and wants to do.
 *
 * @param equipment at hand; null: everything is
 * @param minutesAvailable for a workout; null: any time
 * @param excludedExercises never to be recommended
 */
public record Preferences(
    @Nullable Set<String> equipment,
    @Nullable Integer minutesAvailable,
    Set<Long> excludedExercises) {

  /** Everything is at hand and nothing excluded. */
  public static final Preferences NONE = new Preferences(null, null, Set.of());

  public Preferences {
    equipment = equipment == null ? null : Set.copyOf(equipment);
    excludedExercises = Set.copyOf(excludedExercises);
  }

  boolean allow(PreparedWorkout workout, Parameters parameters) {
    return (equipment == null || equipment.containsAll(workout.equipment()))
        && (minutesAvailable == null
            || parameters.minutesPerSet() * workout.sets() <= minutesAvailable)
        && (excludedExercises.isEmpty() || workout.hasNoneOf(excludedExercises));
  }
}
