package app.gravl.jobs.changes;

import app.gravl.model.MuscleGroup;
import app.gravl.model.SetType;

/**
 * The numbers that stand for the model's enums in stored state: their place in the enum. New ones
 * go to the end of an enum; a test pins the ones that are in use.
 */
@SuppressWarnings("EnumOrdinal")
final class StoredCodes {

  private static final SetType[] SET_TYPES = SetType.values();
  private static final MuscleGroup[] MUSCLES = MuscleGroup.values();

  private StoredCodes() {}

  static int of(SetType type) {
    return type.ordinal();
  }

  static SetType setType(int code) {
    return SET_TYPES[code];
  }

  static int of(MuscleGroup muscle) {
    return muscle.ordinal();
  }

  static MuscleGroup muscle(int code) {
    return MUSCLES[code];
  }
}
