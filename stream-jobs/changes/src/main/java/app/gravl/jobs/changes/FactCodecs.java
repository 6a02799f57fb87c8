package app.gravl.jobs.changes;

import app.gravl.model.Activations;
import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.MuscleGroup;
import app.gravl.model.Preferences;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Binary forms of the model's records. A set takes about 16 bytes: weights are whole grams and RPEs
 * whole hundredths, as exact as the columns numeric(7,3) and numeric(4,2).
 */
public final class FactCodecs {

  private static final MuscleGroup[] MUSCLES = MuscleGroup.values();

  /** How fine a stored weight is, in parts of a kilogram, and a stored RPE. */
  static final double GRAMS = 1000;

  static final double HUNDREDTHS = 100;

  // A set's flags: two bits of type, then one each.
  private static final int COMPLETED = 4;
  private static final int WEIGHT = 8;
  private static final int RPE = 16;
  private static final int WORKOUT = 32;
  private static final int CUSTOM_WORKOUT = 64;
  private static final int SECONDS = 128;

  private FactCodecs() {}

  static void writeSet(ByteWriter out, LoggedSet set) {
    boolean weight = !Double.isNaN(set.weightKg());
    boolean rpe = !Double.isNaN(set.rpe());
    out.writeByte(
        StoredCodes.of(set.type())
            | (set.completed() ? COMPLETED : 0)
            | (weight ? WEIGHT : 0)
            | (rpe ? RPE : 0)
            | (set.workoutId() != 0 ? WORKOUT : 0)
            | (set.customWorkoutId() != 0 ? CUSTOM_WORKOUT : 0)
            | (set.durationSeconds() != 0 ? SECONDS : 0));
    out.writeUnsigned(set.id());
    out.writeSigned(set.performedAt());
    out.writeUnsigned(set.exerciseId());
    out.writeUnsigned(set.reps());
    if (weight) {
      out.writeSigned(Math.round(set.weightKg() * GRAMS));
    }
    if (rpe) {
      out.writeUnsigned(Math.round(set.rpe() * HUNDREDTHS));
    }
    if (set.workoutId() != 0) {
      out.writeUnsigned(set.workoutId());
    }
    if (set.customWorkoutId() != 0) {
      out.writeUnsigned(set.customWorkoutId());
    }
    if (set.durationSeconds() != 0) {
      out.writeUnsigned(set.durationSeconds());
    }
  }

  /** Of either version: the flag of the seconds was never set in the older one. */
  static LoggedSet readSet(ByteReader in, FactsFormat format) {
    int flags = in.readByte();
    long id = in.readUnsigned();
    long performedAt = in.readSigned();
    long exerciseId = in.readUnsigned();
    int reps = in.readCount();
    double weight = (flags & WEIGHT) != 0 ? in.readSigned() / GRAMS : Double.NaN;
    double rpe = (flags & RPE) != 0 ? in.readUnsigned() / HUNDREDTHS : Double.NaN;
    long workoutId = (flags & WORKOUT) != 0 ? in.readUnsigned() : 0;
    long customWorkoutId = (flags & CUSTOM_WORKOUT) != 0 ? in.readUnsigned() : 0;
    int seconds = (flags & SECONDS) != 0 ? in.readCount() : 0;
    return new LoggedSet(
        id,
        performedAt,
        exerciseId,
        StoredCodes.setType(flags & 3),
        reps,
        weight,
        seconds,
        rpe,
        (flags & COMPLETED) != 0,
        workoutId,
        customWorkoutId);
  }

  static void writeCheckIn(ByteWriter out, CheckIn checkIn) {
    out.writeUnsigned(checkIn.id());
    out.writeByte(StoredCodes.of(checkIn.muscle()));
    out.writeDouble(checkIn.recovery());
    out.writeSigned(checkIn.at());
  }

  static CheckIn readCheckIn(ByteReader in, FactsFormat format) {
    return new CheckIn(
        in.readUnsigned(), StoredCodes.muscle(in.readByte()), in.readDouble(), in.readSigned());
  }

  public static void writeExercise(ByteWriter out, Exercise exercise) {
    out.writeUnsigned(exercise.id());
    out.writeText(exercise.equipment());
    out.writeDouble(exercise.bodyWeightShare());
    out.writeByte(exercise.assisted() ? 1 : 0);
    for (MuscleGroup muscle : MUSCLES) {
      double activation = exercise.activations().of(muscle);
      if (activation > 0) {
        out.writeByte(StoredCodes.of(muscle));
        out.writeDouble(activation);
      }
    }
    out.writeByte(-1);
  }

  public static Exercise readExercise(ByteReader in, FactsFormat format) {
    long id = in.readUnsigned();
    String equipment = in.readText();
    boolean known = format != FactsFormat.OF_MODEL_1;
    double share =
        known ? in.readDouble() : Exercise.defaultBodyWeightShare(equipment, /* assisted= */ false);
    boolean assisted = known && in.readByte() == 1;
    Map<MuscleGroup, Double> activations = new EnumMap<>(MuscleGroup.class);
    for (int muscle = in.readByte(); muscle >= 0; muscle = in.readByte()) {
      activations.put(StoredCodes.muscle(muscle), in.readDouble());
    }
    return new Exercise(id, equipment, share, assisted, Activations.of(activations));
  }

  static void writePreferences(ByteWriter out, Preferences preferences) {
    Set<String> equipment = preferences.equipment();
    Integer minutes = preferences.minutesAvailable();
    out.writeUnsigned(minutes == null ? 0 : minutes);
    out.writeUnsigned(equipment == null ? 0 : equipment.size() + 1L);
    if (equipment != null) {
      equipment.stream().sorted().forEach(out::writeText);
    }
    Double weight = preferences.bodyWeightKg();
    out.writeUnsigned(weight == null ? 0 : Math.round(weight * GRAMS));
  }

  /** Without the excluded exercises, which are rows of their own. */
  static Preferences readPreferences(ByteReader in, FactsFormat format) {
    int minutes = in.readCount();
    int count = in.readCount() - 1;
    Set<String> equipment = count < 0 ? null : new HashSet<>();
    for (int i = 0; i < count && equipment != null; i++) {
      equipment.add(in.readText());
    }
    long grams = format == FactsFormat.OF_MODEL_1 ? 0 : in.readUnsigned();
    return new Preferences(
        equipment, minutes == 0 ? null : minutes, Set.of(), grams == 0 ? null : grams / GRAMS);
  }
}
