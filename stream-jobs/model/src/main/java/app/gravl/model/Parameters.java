package app.gravl.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every tunable number of the model. {@link #TUNABLES} has key, default, range and description of
 * each: settings, help and docs come from there.
 */
public record Parameters(
    MuscleValues halfLifeHours,
    MuscleValues weeklyTargetSets,
    double estimatedRirWeight,
    double effortReferenceRir,
    double effortRirPerDoubling,
    double volumeReference,
    double volumeMin,
    double volumeMax,
    double warmupWeight,
    double workingWeight,
    double dropWeight,
    double failureWeight,
    double baseCapacity,
    double baselineWeeklySets,
    double capacityFactorMin,
    double capacityFactorMax,
    double eligibleAbove,
    double minutesPerSet,
    double readinessWeight,
    double needWeight,
    double varietyWeight)
    implements Serializable {

  private static final Map<MuscleGroup, Tunable> HALF_LIFE = new EnumMap<>(MuscleGroup.class);
  private static final Map<MuscleGroup, Tunable> TARGET = new EnumMap<>(MuscleGroup.class);

  static {
    muscle(24, 10, MuscleGroup.QUADRICEPS, MuscleGroup.HAMSTRINGS);
    muscle(24, 8, MuscleGroup.GLUTES);
    muscle(24, 4, MuscleGroup.LOWER_BACK);
    muscle(20, 10, MuscleGroup.CHEST, MuscleGroup.LATS, MuscleGroup.MIDDLE_BACK);
    muscle(20, 4, MuscleGroup.TRAPS, MuscleGroup.ADDUCTORS, MuscleGroup.ABDUCTORS);
    muscle(18, 10, MuscleGroup.SHOULDERS);
    muscle(16, 8, MuscleGroup.BICEPS, MuscleGroup.TRICEPS);
    muscle(16, 6, MuscleGroup.CALVES);
    muscle(14, 6, MuscleGroup.ABDOMINALS);
    muscle(14, 4, MuscleGroup.FOREARMS);
  }

  private static final Tunable ESTIMATED_RIR_WEIGHT =
      new Tunable(
          "effort.estimated_rir_weight",
          0.25,
          0,
          1,
          "how far to trust repetitions in reserve (RIR) estimated from the e1RM");
  private static final Tunable EFFORT_REFERENCE_RIR =
      new Tunable("effort.reference_rir", 2, 0, 5, "RIR of a set of effort 1");
  private static final Tunable EFFORT_RIR_PER_DOUBLING =
      new Tunable("effort.rir_per_doubling", 3, 0.5, 20, "RIR fewer that double the effort");
  private static final Tunable VOLUME_REFERENCE =
      new Tunable("volume.reference", 7.5, 1, 30, "reps x weight / e1RM of a set of volume 1");
  private static final Tunable VOLUME_MIN =
      new Tunable("volume.min", 0.4, 0, 10, "smallest volume factor of a set");
  private static final Tunable VOLUME_MAX =
      new Tunable("volume.max", 1.6, 0, 10, "largest volume factor of a set");
  private static final Tunable WARMUP_WEIGHT =
      new Tunable("set_type.warmup", 0.5, 0.01, 10, "factor of a warm-up set");
  private static final Tunable WORKING_WEIGHT =
      new Tunable("set_type.working", 1, 0.01, 10, "factor of a working set");
  private static final Tunable DROP_WEIGHT =
      new Tunable("set_type.drop", 0.75, 0.01, 10, "factor of a drop set");
  private static final Tunable FAILURE_WEIGHT =
      new Tunable("set_type.failure", 1, 0.01, 10, "factor of a set to failure");
  private static final Tunable BASE_CAPACITY =
      new Tunable(
          "capacity.base", 2.5, 0.01, 100, "fatigue that halves recovery at the baseline of sets");
  private static final Tunable BASELINE_WEEKLY_SETS =
      new Tunable(
          "capacity.baseline_weekly_sets",
          12,
          0.1,
          100,
          "weekly sets of a muscle that are taken for granted where no history tells");
  private static final Tunable CAPACITY_FACTOR_MIN =
      new Tunable("capacity.factor_min", 0.5, 0.01, 100, "smallest share of the base capacity");
  private static final Tunable CAPACITY_FACTOR_MAX =
      new Tunable("capacity.factor_max", 2, 0.01, 100, "largest share of the base capacity");
  private static final Tunable ELIGIBLE_ABOVE =
      new Tunable(
          "recommendation.eligible_above",
          ModelConstants.FATIGUED_UP_TO,
          0.1,
          99,
          "recovery in percent that every primary muscle of a recommended workout exceeds");
  private static final Tunable MINUTES_PER_SET =
      new Tunable("recommendation.minutes_per_set", 3, 0.1, 60, "minutes that a set takes");
  private static final Tunable READINESS_WEIGHT =
      new Tunable("recommendation.readiness_weight", 0.50, 0, 1, "share of readiness in the score");
  private static final Tunable NEED_WEIGHT =
      new Tunable("recommendation.need_weight", 0.35, 0, 1, "share of need in the score");
  private static final Tunable VARIETY_WEIGHT =
      new Tunable("recommendation.variety_weight", 0.15, 0, 1, "share of variety in the score");

  /** Every tunable number, in the order of the model's description. */
  public static final List<Tunable> TUNABLES =
      Stream.of(
              HALF_LIFE.values().stream(),
              TARGET.values().stream(),
              Stream.of(ESTIMATED_RIR_WEIGHT, EFFORT_REFERENCE_RIR, EFFORT_RIR_PER_DOUBLING),
              Stream.of(VOLUME_REFERENCE, VOLUME_MIN, VOLUME_MAX),
              Stream.of(WARMUP_WEIGHT, WORKING_WEIGHT, DROP_WEIGHT, FAILURE_WEIGHT),
              Stream.of(BASE_CAPACITY, BASELINE_WEEKLY_SETS),
              Stream.of(CAPACITY_FACTOR_MIN, CAPACITY_FACTOR_MAX),
              Stream.of(ELIGIBLE_ABOVE, MINUTES_PER_SET),
              Stream.of(READINESS_WEIGHT, NEED_WEIGHT, VARIETY_WEIGHT))
          .flatMap(tunables -> tunables)
          .toList();

  public static final Parameters DEFAULT = of(Map.of());

  /**
   * @throws IllegalArgumentException naming every value that is out of range
   */
  public Parameters {
    List<String> errors = new ArrayList<>();
    for (MuscleGroup muscle : MuscleGroup.values()) {
      errors.add(tunable(HALF_LIFE, muscle).error(halfLifeHours.of(muscle)));
      errors.add(tunable(TARGET, muscle).error(weeklyTargetSets.of(muscle)));
    }
    errors.add(ESTIMATED_RIR_WEIGHT.error(estimatedRirWeight));
    errors.add(EFFORT_REFERENCE_RIR.error(effortReferenceRir));
    errors.add(EFFORT_RIR_PER_DOUBLING.error(effortRirPerDoubling));
    errors.add(VOLUME_REFERENCE.error(volumeReference));
    errors.add(VOLUME_MIN.error(volumeMin));
    errors.add(VOLUME_MAX.error(volumeMax));
    errors.add(WARMUP_WEIGHT.error(warmupWeight));
    errors.add(WORKING_WEIGHT.error(workingWeight));
    errors.add(DROP_WEIGHT.error(dropWeight));
    errors.add(FAILURE_WEIGHT.error(failureWeight));
    errors.add(BASE_CAPACITY.error(baseCapacity));
    errors.add(BASELINE_WEEKLY_SETS.error(baselineWeeklySets));
    errors.add(CAPACITY_FACTOR_MIN.error(capacityFactorMin));
    errors.add(CAPACITY_FACTOR_MAX.error(capacityFactorMax));
    errors.add(ELIGIBLE_ABOVE.error(eligibleAbove));
    errors.add(MINUTES_PER_SET.error(minutesPerSet));
    errors.add(READINESS_WEIGHT.error(readinessWeight));
    errors.add(NEED_WEIGHT.error(needWeight));
    errors.add(VARIETY_WEIGHT.error(varietyWeight));
    errors.add(volumeMin <= volumeMax ? "" : "volume.min is above volume.max");
    errors.add(
        capacityFactorMin <= capacityFactorMax
            ? ""
            : "capacity.factor_min is above capacity.factor_max");
    errors.add(
        Math.abs(readinessWeight + needWeight + varietyWeight - 1) < 1e-9
            ? ""
            : "the weights of readiness, need and variety don't add up to 1");
    errors.removeIf(String::isEmpty);
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", errors));
    }
  }

  /**
   * The defaults, save for the values given by key.
   *
   * @throws IllegalArgumentException naming the keys that are not known, else every value that is
   *     out of range
   */
  public static Parameters of(Map<String, Double> valuesByKey) {
    Map<String, Double> values = new LinkedHashMap<>();
    TUNABLES.forEach(tunable -> values.put(tunable.key(), tunable.defaultValue()));
    String unknown =
        valuesByKey.keySet().stream()
            .filter(key -> !values.containsKey(key))
            .sorted(Comparator.naturalOrder())
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("no parameter of the model: " + unknown);
    }
    values.putAll(valuesByKey);
    return new Parameters(
        MuscleValues.of(muscle -> value(values, tunable(HALF_LIFE, muscle))),
        MuscleValues.of(muscle -> value(values, tunable(TARGET, muscle))),
        value(values, ESTIMATED_RIR_WEIGHT),
        value(values, EFFORT_REFERENCE_RIR),
        value(values, EFFORT_RIR_PER_DOUBLING),
        value(values, VOLUME_REFERENCE),
        value(values, VOLUME_MIN),
        value(values, VOLUME_MAX),
        value(values, WARMUP_WEIGHT),
        value(values, WORKING_WEIGHT),
        value(values, DROP_WEIGHT),
        value(values, FAILURE_WEIGHT),
        value(values, BASE_CAPACITY),
        value(values, BASELINE_WEEKLY_SETS),
        value(values, CAPACITY_FACTOR_MIN),
        value(values, CAPACITY_FACTOR_MAX),
        value(values, ELIGIBLE_ABOVE),
        value(values, MINUTES_PER_SET),
        value(values, READINESS_WEIGHT),
        value(values, NEED_WEIGHT),
        value(values, VARIETY_WEIGHT));
  }

  /** Y: how much a set of that type weighs. */
  double setTypeWeight(SetType type) {
    return switch (type) {
      case WARMUP -> warmupWeight;
      case WORKING -> workingWeight;
      case DROP -> dropWeight;
      case FAILURE -> failureWeight;
    };
  }

  private static double value(Map<String, Double> values, Tunable tunable) {
    return values.getOrDefault(tunable.key(), tunable.defaultValue());
  }

  private static Tunable tunable(Map<MuscleGroup, Tunable> tunables, MuscleGroup muscle) {
    Tunable tunable = tunables.get(muscle);
    if (tunable == null) {
      throw new IllegalStateException("no defaults for " + muscle);
    }
    return tunable;
  }

  private static void muscle(double halfLifeHours, double targetSets, MuscleGroup... muscles) {
    Arrays.stream(muscles)
        .forEach(
            muscle -> {
              HALF_LIFE.put(
                  muscle,
                  new Tunable(
                      "half_life_hours." + muscle.key(),
                      halfLifeHours,
                      1,
                      240,
                      "hours in which fatigue of the " + muscle.label() + " halves"));
              TARGET.put(
                  muscle,
                  new Tunable(
                      "weekly_target_sets." + muscle.key(),
                      targetSets,
                      0.5,
                      100,
                      "sets a week that the " + muscle.label() + " should get"));
            });
  }
}
