package app.gravl.jobs.evaluate;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A number that is made of sums of users.
 *
 * @param reference what it would be if there was nothing in it; NaN where it is not held to
 *     anything
 * @param rival what the reference stands for, such as {@code chance}
 */
record Figure(
    String name, Unit unit, double reference, String rival, ToDoubleFunction<UserSums> value) {

  /** How it is written. */
  enum Unit {
    SHARE("%.2f"),
    DIFFERENCE("%+.2f"),
    PERCENT("%.0f %%"),
    PERCENT_CHANGE("%+.2f %%"),
    RARE_PERCENT("%.1f %%"),
    HOURS("%.0f h");

    private final String format;

    Unit(String format) {
      this.format = format;
    }

    String written(double value) {
      String text = String.format(Locale.ROOT, format, value);
      return text.startsWith("-0.00") ? text.replace('-', '+') : text;
    }
  }

  /** With nothing to hold it to. */
  static Figure plain(String name, Unit unit, ToDoubleFunction<UserSums> value) {
    return new Figure(name, unit, Double.NaN, "", value);
  }

  static Figure against(
      String name, Unit unit, double reference, String rival, ToDoubleFunction<UserSums> value) {
    return new Figure(name, unit, reference, rival, value);
  }

  double of(UserSums sums) {
    return value.applyAsDouble(sums);
  }
}
