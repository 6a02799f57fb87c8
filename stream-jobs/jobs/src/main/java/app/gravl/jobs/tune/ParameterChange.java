package app.gravl.jobs.tune;

import app.gravl.model.Parameters;
import java.util.List;
import java.util.Map;

/** A parameter that is tried with another value than the live one. */
record ParameterChange(String key, double live, double other) {

  /** In the order of the model's description. */
  static List<ParameterChange> between(Parameters live, Parameters other) {
    Map<String, Double> others = other.byKey();
    return live.byKey().entrySet().stream()
        .map(
            entry ->
                new ParameterChange(
                    entry.getKey(),
                    entry.getValue(),
                    others.getOrDefault(entry.getKey(), entry.getValue())))
        .filter(change -> change.live() != change.other())
        .toList();
  }
}
