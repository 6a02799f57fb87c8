package app.gravl.model;

/** So many sets of an exercise, as a workout plans them. */
public record PlannedExercise(long exerciseId, int sets) {

  /**
   * @throws IllegalArgumentException if there is no set in it
   */
  public PlannedExercise {
    if (sets < 1) {
      throw new IllegalArgumentException("exercise " + exerciseId + " is planned with no sets");
    }
  }
}
