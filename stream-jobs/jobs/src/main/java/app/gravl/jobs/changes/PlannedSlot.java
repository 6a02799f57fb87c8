package app.gravl.jobs.changes;

/**
 * One exercise at one position of a workout.
 *
 * @param workoutId the workout, of the catalog or custom, that it belongs to
 */
public record PlannedSlot(long workoutId, long exerciseId, int position, int sets) {

  public void write(ByteWriter out) {
    out.writeUnsigned(workoutId);
    out.writeUnsigned(exerciseId);
    out.writeUnsigned(position);
    out.writeUnsigned(sets);
  }

  static void write(ByteWriter out, PlannedSlot slot) {
    slot.write(out);
  }

  public static PlannedSlot read(ByteReader in) {
    return new PlannedSlot(in.readUnsigned(), in.readUnsigned(), in.readCount(), in.readCount());
  }
}
