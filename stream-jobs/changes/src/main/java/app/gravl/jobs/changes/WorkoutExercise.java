package app.gravl.jobs.changes;

/**
 * One exercise at one position of a workout.
 *
 * @param workoutId the workout, of the catalog or custom, that it belongs to
 */
public record WorkoutExercise(long workoutId, long exerciseId, int position, int sets, int reps) {

  /** Where an older version stored none: until the snapshot brings them. */
  private static final int TYPICAL_REPS = 10;

  public void write(ByteWriter out) {
    out.writeUnsigned(workoutId);
    out.writeUnsigned(exerciseId);
    out.writeUnsigned(position);
    out.writeUnsigned(sets);
    out.writeUnsigned(reps);
  }

  static void write(ByteWriter out, WorkoutExercise exercise) {
    exercise.write(out);
  }

  public static WorkoutExercise read(ByteReader in, FactsFormat format) {
    return new WorkoutExercise(
        in.readUnsigned(),
        in.readUnsigned(),
        in.readCount(),
        in.readCount(),
        format == FactsFormat.OF_MODEL_1 ? TYPICAL_REPS : in.readCount());
  }
}
