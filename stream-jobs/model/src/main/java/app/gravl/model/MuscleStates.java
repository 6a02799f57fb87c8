package app.gravl.model;

import static app.gravl.model.CountingSets.NEVER;
import static app.gravl.model.ModelConstants.FATIGUE_WINDOW;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Fatigue, capacity and recovery of every muscle at T, by muscle index. */
final class MuscleStates {

  private final CountingSets counting;
  private final CheckIns checkIns;
  private final Parameters parameters;
  private final long[] lastTrained = new long[MuscleGroup.COUNT];
  // NEVER: untrained.
  private final long[] asOf = new long[MuscleGroup.COUNT];
  private final double[] capacity;
  private final DirectImpulses impulses;
  private final double[] checkInFatigue = new double[MuscleGroup.COUNT];
  private final double[] fatigue = new double[MuscleGroup.COUNT];
  private final double[] fatigueNow = new double[MuscleGroup.COUNT];
  private final double[] recovery = new double[MuscleGroup.COUNT];

  MuscleStates(CountingSets counting, CheckIns checkIns, Parameters parameters) {
    this.counting = counting;
    this.checkIns = checkIns;
    this.parameters = parameters;
    findInstants();
    this.capacity = Capacities.of(counting, parameters, asOf);
    // Nothing before this is within 30 days of the latest set of a muscle that is not untrained.
    int first = counting.firstFrom(counting.at() - 2 * FATIGUE_WINDOW);
    this.impulses = new DirectImpulses(counting, parameters, first);
    if (checkIns.any()) {
      applyCheckIns();
    }
    sumImpulses(first);
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      if (asOf[m] != NEVER) {
        fatigueNow[m] =
            fatigue[m]
                * RecoveryCurve.decay(counting.at() - asOf[m], parameters.halfLifeHours().at(m));
      }
      recovery[m] = RecoveryCurve.recovery(fatigueNow[m], capacity[m]);
    }
  }

  private void findInstants() {
    Arrays.fill(lastTrained, NEVER);
    for (int i = 0; i < counting.size(); i++) {
      Activations activations = counting.activations(i);
      for (int k = 0; k < activations.size(); k++) {
        lastTrained[activations.index(k)] = counting.time(i);
      }
    }
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      long latest = Math.max(lastTrained[m], checkIns.time(m));
      asOf[m] = latest != NEVER && counting.at() - latest <= FATIGUE_WINDOW ? latest : NEVER;
    }
  }

  /** A check-in says what fatigue is left of everything up to it. */
  private void applyCheckIns() {
    long[] times = new long[MuscleGroup.COUNT];
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      times[m] = asOf[m] == NEVER ? NEVER : checkIns.time(m);
    }
    double[] capacityThen = Capacities.of(counting, parameters, times);
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      CheckIn checkIn = checkIns.of(m);
      if (checkIn != null && times[m] != NEVER) {
        double felt = DirectImpulses.clamp(checkIn.recovery(), ModelConstants.MIN_CHECK_IN, 100);
        checkInFatigue[m] = RecoveryCurve.fatigueOf(felt, capacityThen[m]);
        fatigue[m] =
            checkInFatigue[m]
                * RecoveryCurve.decay(asOf[m] - times[m], parameters.halfLifeHours().at(m));
      }
    }
  }

  private void sumImpulses(int first) {
    // Muscles of equal instant and half-life share the decay of a set, computed once.
    int[] group = new int[MuscleGroup.COUNT];
    long[] groupAge = new long[MuscleGroup.COUNT];
    double[] groupDecay = new double[MuscleGroup.COUNT];
    Arrays.fill(groupAge, NEVER);
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      group[m] = firstAlike(m);
    }
    for (int i = first; i < counting.size(); i++) {
      Activations activations = counting.activations(i);
      for (int k = 0; k < activations.size(); k++) {
        int muscle = activations.index(k);
        if (loadedBy(i, muscle)) {
          long age = asOf[muscle] - counting.time(i);
          int g = group[muscle];
          if (groupAge[g] != age) {
            groupAge[g] = age;
            groupDecay[g] = RecoveryCurve.decay(age, parameters.halfLifeHours().at(muscle));
          }
          fatigue[muscle] += activations.value(k) * impulses.of(i) * groupDecay[g];
        }
      }
    }
  }

  private int firstAlike(int muscle) {
    for (int m = 0; m < muscle; m++) {
      if (asOf[m] == asOf[muscle]
          && parameters.halfLifeHours().at(m) == parameters.halfLifeHours().at(muscle)) {
        return m;
      }
    }
    return muscle;
  }

  /** Whether a set that trains a muscle is part of its fatigue. */
  boolean loadedBy(int index, int muscle) {
    return within30Days(index, muscle) && counting.time(index) > checkIns.time(muscle);
  }

  /** The same where no check-in covered it. */
  boolean within30Days(int index, int muscle) {
    return asOf[muscle] != NEVER && asOf[muscle] - counting.time(index) <= FATIGUE_WINDOW;
  }

  DirectImpulses impulses() {
    return impulses;
  }

  /** The instant of a muscle's latest set, or {@link CountingSets#NEVER}. */
  long lastTrained(int muscle) {
    return lastTrained[muscle];
  }

  /** Null: untrained. */
  @Nullable Long asOf(int muscle) {
    return instant(asOf[muscle]);
  }

  double capacity(int muscle) {
    return capacity[muscle];
  }

  /** What a muscle's check-in set its fatigue to, then. */
  double checkInFatigue(int muscle) {
    return checkInFatigue[muscle];
  }

  double fatigueAtAsOf(int muscle) {
    return fatigue[muscle];
  }

  double fatigueNow(int muscle) {
    return fatigueNow[muscle];
  }

  /** At T, in percent. */
  double recovery(int muscle) {
    return recovery[muscle];
  }

  /** Recovery of what a dose trains, 0 to 1. */
  double readiness(Dose dose) {
    double sum = 0;
    for (int i = 0; i < dose.size(); i++) {
      sum += dose.of(dose.muscle(i)) * recovery[dose.muscle(i)];
    }
    return sum / (100 * dose.sum());
  }

  /** Readiness to the eighth: how much recovery speaks for doing it now. */
  double readinessWeight(Dose dose) {
    double power = readiness(dose);
    for (int squaring = 0; squaring < 3; squaring++) {
      power *= power;
    }
    return power;
  }

  static @Nullable Long instant(long instantOrNever) {
    return instantOrNever == NEVER ? null : (Long) instantOrNever;
  }
}
