package app.gravl.api.swap;

import app.gravl.model.Parameters;
import app.gravl.model.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What speaks against a workout; recommendations leave it out for the same. */
final class Hindrances {

  record Reason(String code, Map<String, Object> params, String message) {}

  private final Parameters parameters;

  Hindrances(Parameters parameters) {
    this.parameters = parameters;
  }

  double minutes(PlannedWorkout workout) {
    return parameters.minutesPerSet() * workout.sets();
  }

  /** Empty where nothing does. */
  List<Reason> of(PlannedWorkout workout, Preferences preferences, List<TrainedMuscle> muscles) {
    List<Reason> reasons = new ArrayList<>(byPreferences(workout, preferences));
    if (muscles.isEmpty()) {
      reasons.add(new Reason("NO_PRIMARY_MUSCLE", Map.of(), "It trains no muscle directly."));
    }
    for (TrainedMuscle muscle : muscles) {
      if (muscle.recovery() <= parameters.eligibleAbove()) {
        reasons.add(
            new Reason(
                "MUSCLE_FATIGUED",
                Map.of("muscleGroup", muscle.muscleGroup(), "recovery", muscle.recovery()),
                "Your %s are at %.0f %%.".formatted(muscle.group().label(), muscle.recovery())));
      }
    }
    return reasons;
  }

  private List<Reason> byPreferences(PlannedWorkout workout, Preferences preferences) {
    List<Reason> reasons = new ArrayList<>();
    Set<Long> excluded =
        workout.exercises().stream()
            .filter(preferences.excludedExercises()::contains)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!excluded.isEmpty()) {
      reasons.add(
          new Reason(
              "EXERCISE_EXCLUDED",
              Map.of("exerciseIds", excluded),
              "It has an exercise that you excluded."));
    }
    Set<String> missing = new TreeSet<>(workout.equipment());
    Set<String> atHand = preferences.equipment();
    missing.removeAll(atHand == null ? missing : atHand);
    if (!missing.isEmpty()) {
      reasons.add(
          new Reason(
              "EQUIPMENT_MISSING",
              Map.of("equipment", missing),
              "It needs " + String.join(", ", missing).replace('_', ' ') + "."));
    }
    Integer available = preferences.minutesAvailable();
    if (available != null && minutes(workout) > available) {
      reasons.add(
          new Reason(
              "TOO_LONG",
              Map.of("minutes", minutes(workout), "minutesAvailable", available),
              "It takes %.0f minutes, and you have %d.".formatted(minutes(workout), available)));
    }
    return reasons;
  }
}
