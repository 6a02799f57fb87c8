package app.gravl.model;

import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;

/**
 * How much an exercise asks of each muscle: 1 where it is trained directly, 0.5 typically where it
 * helps, 0 where it takes no part.
 *
 * <p>Immutable. Loops go over the muscles that take part only: {@code for (int i = 0; i < size();
 * i++) … muscle(i) … value(i)}, in the order of {@link MuscleGroup}.
 */
public final class Activations {

  /** Of an exercise that trains nothing the model knows. */
  public static final Activations NONE = of(Map.of());

  private final int[] indexes;
  private final double[] values;
  private final boolean direct;

  private Activations(int[] indexes, double[] values) {
    this.indexes = indexes;
    this.values = values;
    boolean any = false;
    for (double value : values) {
      any |= value == ModelConstants.DIRECT;
    }
    this.direct = any;
  }

  /**
   * @throws IllegalArgumentException if a value is not in (0, 1]
   */
  public static Activations of(Map<MuscleGroup, Double> byMuscle) {
    int[] indexes = new int[byMuscle.size()];
    double[] values = new double[byMuscle.size()];
    int size = 0;
    for (MuscleGroup muscle : MuscleGroup.values()) {
      Double value = byMuscle.get(muscle);
      if (value != null) {
        if (!(value > 0 && value <= 1)) {
          throw new IllegalArgumentException(
              "activation of " + muscle.key() + " is " + value + ", not in (0, 1]");
        }
        indexes[size] = muscle.index();
        values[size++] = value;
      }
    }
    return new Activations(indexes, values);
  }

  public double of(MuscleGroup muscle) {
    for (int i = 0; i < indexes.length; i++) {
      if (indexes[i] == muscle.index()) {
        return values[i];
      }
    }
    return 0;
  }

  /** How many muscles take part. */
  public int size() {
    return indexes.length;
  }

  public MuscleGroup muscle(int place) {
    return MuscleGroup.at(indexes[place]);
  }

  public double value(int place) {
    return values[place];
  }

  /** Whether it trains a muscle directly. */
  boolean direct() {
    return direct;
  }

  /** {@link MuscleGroup#index()} of {@link #muscle(int)}. */
  int index(int place) {
    return indexes[place];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Activations that
        && Arrays.equals(indexes, that.indexes)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(indexes) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "{", "}");
    for (int i = 0; i < size(); i++) {
      text.add(muscle(i).key() + "=" + value(i));
    }
    return text.toString();
  }
}
