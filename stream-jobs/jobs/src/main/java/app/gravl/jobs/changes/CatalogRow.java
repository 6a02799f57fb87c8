package app.gravl.jobs.changes;

import app.gravl.model.MuscleGroup;

/** A row of the catalog, with its binary form. The tags are part of the state's format. */
public sealed interface CatalogRow {

  /** An exercise; its activations are rows of their own. */
  record ExerciseRow(long id, String equipment) implements CatalogRow {}

  record ActivationRow(long exerciseId, MuscleGroup muscle, double activation)
      implements CatalogRow {}

  record WorkoutRow(long id, String name) implements CatalogRow {}

  record SlotRow(long id, PlannedSlot slot) implements CatalogRow {}

  default byte[] toBytes() {
    ByteWriter out = new ByteWriter(48);
    if (this instanceof ExerciseRow exercise) {
      out.writeByte(1);
      out.writeUnsigned(exercise.id());
      out.writeText(exercise.equipment());
    } else if (this instanceof ActivationRow row) {
      out.writeByte(2);
      out.writeUnsigned(row.exerciseId());
      out.writeByte(StoredCodes.of(row.muscle()));
      out.writeDouble(row.activation());
    } else if (this instanceof WorkoutRow workout) {
      out.writeByte(3);
      out.writeUnsigned(workout.id());
      out.writeText(workout.name());
    } else if (this instanceof SlotRow row) {
      out.writeByte(4);
      out.writeUnsigned(row.id());
      row.slot().write(out);
    }
    return out.toByteArray();
  }

  static CatalogRow ofBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    int tag = in.readByte();
    return switch (tag) {
      case 1 -> new ExerciseRow(in.readUnsigned(), in.readText());
      case 2 ->
          new ActivationRow(in.readUnsigned(), StoredCodes.muscle(in.readByte()), in.readDouble());
      case 3 -> new WorkoutRow(in.readUnsigned(), in.readText());
      case 4 -> new SlotRow(in.readUnsigned(), PlannedSlot.read(in));
      default -> throw new IllegalStateException("catalog row of unknown tag " + tag);
    };
  }
}
