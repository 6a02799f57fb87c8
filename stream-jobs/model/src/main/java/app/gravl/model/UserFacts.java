package app.gravl.model;

import java.util.List;
import java.util.Map;

/**
 * All that the model knows of one user. The order of the lists has no meaning.
 *
 * @param sets each log once; those that don't count (yet or any more) may be among them
 * @param customWorkouts the user's own, deleted ones left out
 * @param ownExercises by id, beside those of the catalog
 */
public record UserFacts(
    List<LoggedSet> sets,
    List<CheckIn> checkIns,
    List<Workout> customWorkouts,
    Map<Long, Exercise> ownExercises,
    Preferences preferences) {

  /**
   * @throws IllegalArgumentException if a custom workout is not of the custom kind
   */
  public UserFacts {
    sets = List.copyOf(sets);
    checkIns = List.copyOf(checkIns);
    customWorkouts = List.copyOf(customWorkouts);
    ownExercises = Map.copyOf(ownExercises);
    for (Workout workout : customWorkouts) {
      if (workout.ref().kind() != WorkoutRef.Kind.CUSTOM) {
        throw new IllegalArgumentException(workout.ref() + " is no custom workout");
      }
    }
  }
}
