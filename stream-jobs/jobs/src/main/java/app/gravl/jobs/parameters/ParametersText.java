package app.gravl.jobs.parameters;

import app.gravl.model.Parameters;
import app.gravl.model.Tunable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Parameters for people to read, and for {@link ParametersFile} to read back. */
public final class ParametersText {

  private ParametersText() {}

  /** An object of numbers by key, all of them, one a line. */
  public static String json(Parameters parameters) {
    return parameters.byKey().entrySet().stream()
        .map(entry -> "  \"%s\": %s".formatted(entry.getKey(), number(entry.getValue())))
        .collect(Collectors.joining(",\n", "{\n", "\n}"));
  }

  /** An object of those that are not the default. */
  public static String changes(Parameters parameters) {
    Map<String, Double> defaults = Parameters.DEFAULT.byKey();
    return parameters.byKey().entrySet().stream()
        .filter(entry -> !entry.getValue().equals(defaults.get(entry.getKey())))
        .map(entry -> "\"%s\": %s".formatted(entry.getKey(), number(entry.getValue())))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Three lines each: the number, what it means, and where it comes from. */
  public static List<String> lines(Parameters parameters) {
    Map<String, Double> values = parameters.byKey();
    int width = values.keySet().stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (Tunable tunable : Parameters.TUNABLES) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-" + width + "s  %5s   default %s, from %s to %s",
              tunable.key(),
              number(values.getOrDefault(tunable.key(), tunable.defaultValue())),
              number(tunable.defaultValue()),
              number(tunable.min()),
              number(tunable.max())));
      lines.add("  " + tunable.description());
      lines.add("  " + tunable.source());
    }
    return lines;
  }

  /** The shortest text that is read as the same number, such as {@code 24} or {@code 0.05}. */
  public static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
