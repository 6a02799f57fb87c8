package app.gravl.model;

/**
 * One tunable number of the model.
 *
 * @param key such as {@code volume.max} or {@code half_life_hours.lower_back}
 * @param min the smallest value allowed
 * @param max the largest value allowed
 * @param description with its unit
 * @param source where the default comes from: begins with {@code literature}, {@code measured} or
 *     {@code convention}
 */
public record Tunable(
    String key, double defaultValue, double min, double max, String description, String source) {

  /** What is wrong with a value for it; empty where it is fine. */
  String error(double value) {
    return value >= min && value <= max
        ? ""
        : key + " is " + value + ", not from " + min + " to " + max + " (" + description + ")";
  }
}
