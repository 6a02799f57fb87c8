package app.gravl.model;

import java.util.List;

/** A workout that can be recommended, from the catalog or the user's own. */
public record Workout(WorkoutRef ref, String name, List<PlannedExercise> exercises) {

  public Workout {
    exercises = List.copyOf(exercises);
  }
}
