package app.gravl.api.swap;

import app.gravl.model.MuscleGroup;
import app.gravl.model.MuscleInsight;
import app.gravl.model.RecoveryCurve;
import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A muscle that a workout trains directly.
 *
 * @param recovery percent, at the instant that is asked for
 */
record TrainedMuscle(
    @JsonIgnore MuscleGroup group, String muscleGroup, double recovery, String status) {

  static TrainedMuscle of(MuscleInsight insight, long at) {
    double recovery = insight.recoveryAt(at);
    return new TrainedMuscle(
        insight.muscle(),
        insight.muscle().key(),
        recovery,
        RecoveryCurve.status(recovery, RecoveryCurve.untrained(insight.asOf(), at)).key());
  }
}
