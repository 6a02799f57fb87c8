package app.gravl.model;

import static app.gravl.model.ModelConstants.COUNTING_WINDOW;
import static app.gravl.model.ModelConstants.DAY;
import static app.gravl.model.ModelConstants.HOUR;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every tunable number of the model. {@link #TUNABLES} has key, default, range, description and
 * source of each: settings, help and docs come from there. Immutable; one instance is always in
 * range.
 */
public final class Parameters implements Serializable {

  private static final long serialVersionUID = 2;

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

  /** Every tunable number, in the order of the model's description. */
  public static final List<Tunable> TUNABLES =
      Stream.of(
              HALF_LIFE.values().stream(),
              TARGET.values().stream(),
              Arrays.stream(Parameter.values()).map(Parameter::tunable))
          .flatMap(tunables -> tunables)
          .toList();

  public static final Parameters DEFAULT = of(Map.of());

  private final MuscleValues halfLifeHours;
  private final MuscleValues weeklyTargetSets;
  private final double[] values;

  private Parameters(Map<String, Double> byKey) {
    this.halfLifeHours = MuscleValues.of(muscle -> value(byKey, tunable(HALF_LIFE, muscle)));
    this.weeklyTargetSets = MuscleValues.of(muscle -> value(byKey, tunable(TARGET, muscle)));
    this.values =
        Arrays.stream(Parameter.values()).mapToDouble(p -> value(byKey, p.tunable())).toArray();
  }

  /**
   * The defaults, save for the values given by key.
   *
   * @throws IllegalArgumentException naming the keys that are not known, else every value that is
   *     out of range and every rule between two that is broken
   */
  public static Parameters of(Map<String, Double> valuesByKey) {
    Map<String, Double> byKey = new LinkedHashMap<>();
    TUNABLES.forEach(tunable -> byKey.put(tunable.key(), tunable.defaultValue()));
    String unknown =
        valuesByKey.keySet().stream()
            .filter(key -> !byKey.containsKey(key))
            .sorted()
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("no parameter of the model: " + unknown);
    }
    byKey.putAll(valuesByKey);
    List<String> errors = new ArrayList<>();
    TUNABLES.forEach(tunable -> errors.add(tunable.error(value(byKey, tunable))));
    Parameters parameters = new Parameters(byKey);
    errors.addAll(parameters.contradictions());
    errors.removeIf(String::isEmpty);
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", errors));
    }
    return parameters;
  }

  private List<String> contradictions() {
    double sessions = get(Parameter.HABIT_SESSIONS);
    double reach =
        (get(Parameter.HABIT_FORGET_DAYS) + get(Parameter.HABIT_WINDOW_DAYS)) * DAY
            + get(Parameter.SESSION_MAX_HOURS) * HOUR;
    return List.of(
        inOrder(Parameter.VOLUME_MIN, Parameter.VOLUME_MAX),
        inOrder(Parameter.CARDIO_MIN, Parameter.CARDIO_CAP),
        inOrder(Parameter.CAPACITY_FACTOR_MIN, Parameter.CAPACITY_FACTOR_MAX),
        sessions == Math.rint(sessions) ? "" : "habit.sessions is not a whole number",
        // Else rest alone would take sessions out of the habit before it is forgotten.
        reach <= COUNTING_WINDOW
            ? ""
            : "habit.forget_d, habit.window_d and session.max_h reach back further than sets count");
  }

  private String inOrder(Parameter low, Parameter high) {
    return get(low) <= get(high) ? "" : low.tunable().key() + " is above " + high.tunable().key();
  }

  /** Hours in which the fatigue of each muscle halves. */
  public MuscleValues halfLifeHours() {
    return halfLifeHours;
  }

  /** Fractional sets a week that each muscle should get. */
  public MuscleValues weeklyTargetSets() {
    return weeklyTargetSets;
  }

  /** Recovery in percent that every muscle which a recommended workout trains directly exceeds. */
  public double eligibleAbove() {
    return get(Parameter.ELIGIBLE_ABOVE);
  }

  /** Minutes that a set takes. */
  public double minutesPerSet() {
    return get(Parameter.MINUTES_PER_SET);
  }

  /** Every value by its key, in the order of {@link #TUNABLES}; {@link #of} makes these of it. */
  public Map<String, Double> byKey() {
    Map<String, Double> byKey = new LinkedHashMap<>();
    HALF_LIFE.forEach((muscle, tunable) -> byKey.put(tunable.key(), halfLifeHours.of(muscle)));
    TARGET.forEach((muscle, tunable) -> byKey.put(tunable.key(), weeklyTargetSets.of(muscle)));
    for (Parameter parameter : Parameter.values()) {
      byKey.put(parameter.tunable().key(), get(parameter));
    }
    return byKey;
  }

  double get(Parameter parameter) {
    return values[parameter.index()];
  }

  /** Y: how much a set of that type weighs. */
  double setTypeWeight(SetType type) {
    return switch (type) {
      case WARMUP -> get(Parameter.WARMUP_WEIGHT);
      case WORKING -> get(Parameter.WORKING_WEIGHT);
      case DROP -> get(Parameter.DROP_WEIGHT);
      case FAILURE -> get(Parameter.FAILURE_WEIGHT);
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Parameters that
        && halfLifeHours.equals(that.halfLifeHours)
        && weeklyTargetSets.equals(that.weeklyTargetSets)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * halfLifeHours.hashCode() + weeklyTargetSets.hashCode())
        + Arrays.hashCode(values);
  }

  /** Every value, the same in every process: whoever wants to tell parameters apart may hash it. */
  @Override
  public String toString() {
    return "halfLifeHours="
        + halfLifeHours
        + ", weeklyTargetSets="
        + weeklyTargetSets
        + ", "
        + Arrays.stream(Parameter.values())
            .map(parameter -> parameter.tunable().key() + "=" + get(parameter))
            .collect(Collectors.joining(", "));
  }

  private static double value(Map<String, Double> byKey, Tunable tunable) {
    return byKey.getOrDefault(tunable.key(), tunable.defaultValue());
  }

  private static Tunable tunable(Map<MuscleGroup, Tunable> tunables, MuscleGroup muscle) {
    Tunable tunable = tunables.get(muscle);
    if (tunable == null) {
      throw new IllegalStateException("no defaults for " + muscle);
    }
    return tunable;
  }

  private static void muscle(double halfLifeHours, double targetSets, MuscleGroup... muscles) {
    for (MuscleGroup muscle : muscles) {
      HALF_LIFE.put(
          muscle,
          new Tunable(
              "half_life_hours." + muscle.key(),
              halfLifeHours,
              1,
              240,
              "hours in which fatigue of the " + muscle.label() + " halves",
              Sources.HALF_LIFE));
      TARGET.put(
          muscle,
          new Tunable(
              "weekly_target_sets." + muscle.key(),
              targetSets,
              0.5,
              100,
              "sets a week that the " + muscle.label() + " should get",
              Sources.ofTarget(targetSets)));
    }
  }
}
