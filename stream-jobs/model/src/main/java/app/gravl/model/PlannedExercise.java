package app.gravl.model;

/**
 * So many sets of an exercise, as a workout plans them.
 *
 * @param reps of each set; 1 for a timed exercise
 */
public record PlannedExercise(long exerciseId, int sets, int reps) {

  /**
   * @throws IllegalArgumentException if there is no set or no repetition in it
   */
  public PlannedExercise {
    if (sets < 1 || reps < 1) {
      throw new IllegalArgumentException(
          "exercise " + exerciseId + " is planned with " + sets + " sets of " + reps + " reps");
    }
  }
}
