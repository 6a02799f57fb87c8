package app.gravl.local.bench;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All values of all tunables that were measured, each beside its default. */
record TuneResult(@JsonValue List<Tuned> tuned) implements ResultPrinter.Table {

  /** A line of the table; behind each number its ratio to the default's. */
  record Line(
      String tunable,
      String value,
      String p50Ms,
      String p99Ms,
      String catchUpPerSecond,
      String processors,
      String checkpointMs,
      String roundPerSecond) {

    List<String> cells() {
      return List.of(
          value, p50Ms, p99Ms, catchUpPerSecond, processors, checkpointMs, roundPerSecond);
    }
  }

  TuneResult {
    tuned = List.copyOf(tuned);
  }

  @Override
  public List<Line> rows() {
    List<Line> lines = new ArrayList<>();
    byKey().values().forEach(values -> lines.addAll(lines(values)));
    return lines;
  }

  /** In the order in which they were measured. */
  Map<String, List<Tuned>> byKey() {
    Map<String, List<Tuned>> byKey = new LinkedHashMap<>();
    for (Tuned each : tuned) {
      byKey.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each);
    }
    return byKey;
  }

  /** Of one tunable; its default is among them. */
  static List<Line> lines(List<Tuned> values) {
    Tuned usual = values.stream().filter(Tuned::isDefault).findFirst().orElseThrow();
    return values.stream().map(each -> line(each, usual)).toList();
  }

  private static Line line(Tuned tuned, Tuned usual) {
    return new Line(
        tuned.key(),
        tuned.value() + (tuned.isDefault() ? " (default)" : ""),
        beside(tuned, usual, Tuned::p50Ms, "%.1f"),
        beside(tuned, usual, Tuned::p99Ms, "%.1f"),
        beside(tuned, usual, each -> (double) each.catchUpPerSecond(), "%,.0f"),
        beside(tuned, usual, Tuned::processors, "%.2f"),
        beside(tuned, usual, Tuned::checkpointMs, "%.0f"),
        beside(tuned, usual, Tuned::roundPerSecond, "%.0f"));
  }

  private static String beside(
      Tuned tuned, Tuned usual, Function<Tuned, @Nullable Double> number, String format) {
    Double own = number.apply(tuned);
    Double others = number.apply(usual);
    if (own == null) {
      return "-";
    }
    String text = String.format(Locale.ROOT, format, own);
    return tuned.isDefault() || others == null || Objects.equals(others, 0.0)
        ? text
        : text + String.format(Locale.ROOT, " (%.2f)", own / others);
  }
}
