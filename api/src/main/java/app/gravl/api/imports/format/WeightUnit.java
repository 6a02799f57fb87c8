package app.gravl.api.imports.format;

import java.util.Locale;
import java.util.Optional;

/** The unit that a weight is written in. */
public enum WeightUnit {
  KG(1.0),
  LB(0.45359237);

  private final double kilograms;

  WeightUnit(double kilograms) {
    this.kilograms = kilograms;
  }

  public double toKilograms(double weight) {
    return weight * kilograms;
  }

  /** Reads `kg`, `kgs`, `lb`, `lbs` and the words for them, in any case. */
  public static Optional<WeightUnit> read(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "kg", "kgs", "kilogram", "kilograms", "kilo", "kilos" -> Optional.of(KG);
      case "lb", "lbs", "pound", "pounds" -> Optional.of(LB);
      default -> Optional.empty();
    };
  }
}
