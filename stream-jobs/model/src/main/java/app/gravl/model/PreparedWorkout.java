package app.gravl.model;

import java.util.Arrays;
import java.util.Set;

/** A workout with all that scoring asks of it, computed once. */
final class PreparedWorkout {

  private final Workout workout;
  private final Dose dose;
  private final int[] primary;
  private final int sets;
  private final int[] equipment;
  private final int[] setsByEquipment;

  /**
   * @param exercises one that is not among them adds sets, but no dose and no equipment
   */
  PreparedWorkout(Workout workout, Exercises exercises) {
    this.workout = workout;
    double[] sum = new double[MuscleGroup.COUNT];
    int direct = 0;
    int setCount = 0;
    int kinds = 0;
    int[] kind = new int[workout.exercises().size()];
    int[] setsOfKind = new int[kind.length];
    for (int e = 0; e < workout.exercises().size(); e++) {
      PlannedExercise planned = workout.exercises().get(e);
      setCount += planned.sets();
      int index = exercises.indexOf(planned.exerciseId());
      if (index < 0) {
        continue;
      }
      int place = 0;
      while (place < kinds && kind[place] != exercises.equipmentOf(index)) {
        place++;
      }
      kind[place] = exercises.equipmentOf(index);
      setsOfKind[place] += planned.sets();
      kinds = Math.max(kinds, place + 1);
      Activations activations = exercises.at(index).activations();
      for (int i = 0; i < activations.size(); i++) {
        sum[activations.index(i)] += planned.sets() * activations.value(i);
        direct |= activations.value(i) == ModelConstants.DIRECT ? 1 << activations.index(i) : 0;
      }
    }
    this.dose = new Dose(sum);
    this.primary = new int[Integer.bitCount(direct)];
    int next = 0;
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      if ((direct & (1 << m)) != 0) {
        primary[next++] = m;
      }
    }
    this.sets = setCount;
    this.equipment = Arrays.copyOf(kind, kinds);
    this.setsByEquipment = Arrays.copyOf(setsOfKind, kinds);
  }

  Workout workout() {
    return workout;
  }

  WorkoutRef ref() {
    return workout.ref();
  }

  /** Without a muscle that it trains directly it is never recommended. */
  boolean candidate() {
    return primary.length > 0;
  }

  int primaryCount() {
    return primary.length;
  }

  /** The index of a muscle that it trains directly. */
  int primary(int index) {
    return primary[index];
  }

  Dose dose() {
    return dose;
  }

  int sets() {
    return sets;
  }

  /** How many kinds of equipment it needs. */
  int equipmentCount() {
    return equipment.length;
  }

  /** The index of a kind of equipment that it needs. */
  int equipment(int place) {
    return equipment[place];
  }

  /** The sets on the equipment at a place. */
  int setsOn(int place) {
    return setsByEquipment[place];
  }

  boolean hasNoneOf(Set<Long> exerciseIds) {
    for (PlannedExercise planned : workout.exercises()) {
      if (exerciseIds.contains(planned.exerciseId())) {
        return false;
      }
    }
    return true;
  }
}
