package app.gravl.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** One number for each muscle. Immutable. */
public final class MuscleValues implements Serializable {

  private static final long serialVersionUID = 1;

  private final double[] values;

  private MuscleValues(double[] values) {
    this.values = values;
  }

  public static MuscleValues of(ToDoubleFunction<MuscleGroup> value) {
    return new MuscleValues(Arrays.stream(MuscleGroup.values()).mapToDouble(value).toArray());
  }

  /**
   * @param byIndex to be changed by nobody from now on
   */
  static MuscleValues ofIndexed(double[] byIndex) {
    return new MuscleValues(byIndex);
  }

  public double of(MuscleGroup muscle) {
    return values[muscle.index()];
  }

  double at(int index) {
    return values[index];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MuscleValues that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
