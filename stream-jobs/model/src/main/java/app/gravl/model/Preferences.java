package app.gravl.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user can and wants to do.
 *
 * @param equipment at hand; null: everything is
 * @param minutesAvailable for a workout; null: any time
 * @param excludedExercises never to be recommended
 * @param bodyWeightKg null where the user told none
 */
public record Preferences(
    @Nullable Set<String> equipment,
    @Nullable Integer minutesAvailable,
    Set<Long> excludedExercises,
    @Nullable Double bodyWeightKg) {

  /** Everything is at hand and nothing excluded. */
  public static final Preferences NONE = new Preferences(null, null, Set.of(), null);

  /**
   * @throws IllegalArgumentException if the body weight is not a finite number above zero
   */
  public Preferences {
    equipment = equipment == null ? null : Set.copyOf(equipment);
    excludedExercises = Set.copyOf(excludedExercises);
    if (bodyWeightKg != null && !(bodyWeightKg > 0 && Double.isFinite(bodyWeightKg))) {
      throw new IllegalArgumentException("a body weight of " + bodyWeightKg + " kg");
    }
  }
}
