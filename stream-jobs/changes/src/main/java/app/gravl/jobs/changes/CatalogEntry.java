package app.gravl.jobs.changes;

import app.gravl.model.Exercise;
import app.gravl.model.MuscleGroup;

/**
 * A row of the catalog, with its binary form. The tags are part of the state's format; what is
 * written otherwise takes a new one.
 */
public sealed interface CatalogEntry {

  /** An exercise; its activations are rows of their own. */
  record ExerciseEntry(long id, String equipment, double bodyWeightShare, boolean assisted)
      implements CatalogEntry {}

  record ActivationEntry(long exerciseId, MuscleGroup muscle, double activation)
      implements CatalogEntry {}

  record WorkoutEntry(long id, String name) implements CatalogEntry {}

  record WorkoutExerciseEntry(long id, WorkoutExercise exercise) implements CatalogEntry {}

  /** Unique among all rows of all the catalog's tables, and part of the state's format. */
  default String key() {
    if (this instanceof ExerciseEntry exercise) {
      return exerciseKey(exercise.id());
    } else if (this instanceof ActivationEntry row) {
      return activationKey(row.exerciseId(), row.muscle());
    } else if (this instanceof WorkoutEntry workout) {
      return workoutKey(workout.id());
    } else {
      return workoutExerciseKey(((WorkoutExerciseEntry) this).id());
    }
  }

  static String exerciseKey(long id) {
    return "exercise/" + id;
  }

  static String activationKey(long exerciseId, MuscleGroup muscle) {
    return "activation/" + exerciseId + "/" + muscle.key();
  }

  static String workoutKey(long id) {
    return "workout/" + id;
  }

  static String workoutExerciseKey(long id) {
    // From the first release, hence the word.
    return "slot/" + id;
  }

  default byte[] toBytes() {
    ByteWriter out = new ByteWriter(48);
    if (this instanceof ExerciseEntry exercise) {
      out.writeByte(5);
      out.writeUnsigned(exercise.id());
      out.writeText(exercise.equipment());
      out.writeDouble(exercise.bodyWeightShare());
      out.writeByte(exercise.assisted() ? 1 : 0);
    } else if (this instanceof ActivationEntry row) {
      out.writeByte(2);
      out.writeUnsigned(row.exerciseId());
      out.writeByte(StoredCodes.of(row.muscle()));
      out.writeDouble(row.activation());
    } else if (this instanceof WorkoutEntry workout) {
      out.writeByte(3);
      out.writeUnsigned(workout.id());
      out.writeText(workout.name());
    } else if (this instanceof WorkoutExerciseEntry row) {
      out.writeByte(6);
      out.writeUnsigned(row.id());
      row.exercise().write(out);
    }
    return out.toByteArray();
  }

  static CatalogEntry ofBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    int tag = in.readByte();
    return switch (tag) {
      case 1 -> exerciseOfModel1(in.readUnsigned(), in.readText());
      case 2 ->
          new ActivationEntry(
              in.readUnsigned(), StoredCodes.muscle(in.readByte()), in.readDouble());
      case 3 -> new WorkoutEntry(in.readUnsigned(), in.readText());
      case 4 -> workoutExercise(in, FactsFormat.OF_MODEL_1);
      case 5 ->
          new ExerciseEntry(in.readUnsigned(), in.readText(), in.readDouble(), in.readByte() == 1);
      case 6 -> workoutExercise(in, FactsFormat.CURRENT);
      default -> throw new IllegalStateException("catalog row of unknown tag " + tag);
    };
  }

  private static ExerciseEntry exerciseOfModel1(long id, String equipment) {
    return new ExerciseEntry(
        id, equipment, Exercise.defaultBodyWeightShare(equipment, /* assisted= */ false), false);
  }

  private static WorkoutExerciseEntry workoutExercise(ByteReader in, FactsFormat format) {
    return new WorkoutExerciseEntry(in.readUnsigned(), WorkoutExercise.read(in, format));
  }
}
