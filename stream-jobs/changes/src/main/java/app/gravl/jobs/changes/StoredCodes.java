package app.gravl.jobs.changes;

import app.gravl.model.MuscleGroup;
import app.gravl.model.SetType;

/**
 * The numbers that stand for the model's enums in stored state. Written out, so that no reordering
 * of an enum changes what is stored, and a new constant does not compile before it has a number.
 * Never change or reuse one.
 */
final class StoredCodes {

  private StoredCodes() {}

  static int of(SetType type) {
    return switch (type) {
      case WARMUP -> 0;
      case WORKING -> 1;
      case DROP -> 2;
      case FAILURE -> 3;
    };
  }

  static SetType setType(int code) {
    return switch (code) {
      case 0 -> SetType.WARMUP;
      case 1 -> SetType.WORKING;
      case 2 -> SetType.DROP;
      case 3 -> SetType.FAILURE;
      default -> throw unknown("set type", code);
    };
  }

  static int of(MuscleGroup muscle) {
    return switch (muscle) {
      case QUADRICEPS -> 0;
      case HAMSTRINGS -> 1;
      case GLUTES -> 2;
      case LOWER_BACK -> 3;
      case CHEST -> 4;
      case LATS -> 5;
      case MIDDLE_BACK -> 6;
      case TRAPS -> 7;
      case ADDUCTORS -> 8;
      case ABDUCTORS -> 9;
      case SHOULDERS -> 10;
      case BICEPS -> 11;
      case TRICEPS -> 12;
      case CALVES -> 13;
      case ABDOMINALS -> 14;
      case FOREARMS -> 15;
    };
  }

  static MuscleGroup muscle(int code) {
    return switch (code) {
      case 0 -> MuscleGroup.QUADRICEPS;
      case 1 -> MuscleGroup.HAMSTRINGS;
      case 2 -> MuscleGroup.GLUTES;
      case 3 -> MuscleGroup.LOWER_BACK;
      case 4 -> MuscleGroup.CHEST;
      case 5 -> MuscleGroup.LATS;
      case 6 -> MuscleGroup.MIDDLE_BACK;
      case 7 -> MuscleGroup.TRAPS;
      case 8 -> MuscleGroup.ADDUCTORS;
      case 9 -> MuscleGroup.ABDUCTORS;
      case 10 -> MuscleGroup.SHOULDERS;
      case 11 -> MuscleGroup.BICEPS;
      case 12 -> MuscleGroup.TRICEPS;
      case 13 -> MuscleGroup.CALVES;
      case 14 -> MuscleGroup.ABDOMINALS;
      case 15 -> MuscleGroup.FOREARMS;
      default -> throw unknown("muscle", code);
    };
  }

  private static IllegalStateException unknown(String what, int code) {
    return new IllegalStateException(
        "stored code " + code + " is no " + what + " that this program knows");
  }
}
