package app.gravl.jobs.changes;

/**
 * One exercise at one position of a workout.
 *
 * @param workoutId the workout, of the catalog or custom, that it belongs to
 */
public record WorkoutExercise(long workoutId, long exerciseId, int position, int sets) {

  public void write(ByteWriter out) {
    out.writeUnsigned(workoutId);
    out.writeUnsigned(exerciseId);
    out.writeUnsigned(position);
    out.writeUnsigned(sets);
  }

  static void write(ByteWriter out, WorkoutExercise exercise) {
    exercise.write(out);
  }

  public static WorkoutExercise read(ByteReader in) {
    return new WorkoutExercise(
        in.readUnsigned(), in.readUnsigned(), in.readCount(), in.readCount());
  }
}
