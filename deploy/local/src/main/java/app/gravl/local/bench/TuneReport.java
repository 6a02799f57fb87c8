package app.gravl.local.bench;

import app.gravl.jobs.report.HtmlReport;
import app.gravl.jobs.report.Plot;
import app.gravl.settings.Tunable;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What each tunable does, as a page with plots. */
final class TuneReport {

  private static final List<String> HEAD =
      List.of(
          "value",
          "p50 ms",
          "p99 ms",
          "backlog, sets/s",
          "processors",
          "checkpoint ms",
          "round, users/s");

  private TuneReport() {}

  /**
   * @param first all defaults, before everything else
   * @param last the same, after it
   */
  static HtmlReport of(TuneResult result, Tuned first, Tuned last) {
    HtmlReport report =
        new HtmlReport("What tunables do")
            .text(
                "Each value on a system of its own: freshness of single sets, 100 a second; then a"
                    + " backlog of 15 sets of every user in one transaction. In brackets the ratio to"
                    + " the default's.")
            .text(
                String.format(
                    Locale.ROOT,
                    "All defaults were measured first and last: p50 %.1f and %.1f ms, p99 %.1f and"
                        + " %.1f ms, %,d and %,d sets/s. Differences as small as these say nothing.",
                    first.p50Ms(),
                    last.p50Ms(),
                    first.p99Ms(),
                    last.p99Ms(),
                    first.catchUpPerSecond(),
                    last.catchUpPerSecond()));
    result
        .byKey()
        .forEach(
            (key, values) -> {
              Tunable tunable = Tunable.valueOf(key);
              report
                  .section(key)
                  .text(tunable.description() + ". " + tunable.trade() + ".")
                  .table(
                      HEAD, TuneResult.lines(values).stream().map(TuneResult.Line::cells).toList())
                  .plot(
                      Plot.bars(
                          key + ": freshness",
                          "milliseconds",
                          names(values),
                          List.of(
                              bars("p50", values, Tuned::p50Ms),
                              bars("p99", values, Tuned::p99Ms))))
                  .plot(
                      Plot.bars(
                          key + ": a backlog",
                          "sets a second",
                          names(values),
                          List.of(
                              bars(
                                  "caught up with",
                                  values,
                                  each -> (double) each.catchUpPerSecond()))));
            });
    return report;
  }

  private static List<String> names(List<Tuned> values) {
    return values.stream()
        .map(each -> each.value() + (each.isDefault() ? " (default)" : ""))
        .toList();
  }

  private static Plot.Bars bars(String name, List<Tuned> values, Function<Tuned, Double> number) {
    return new Plot.Bars(name, values.stream().map(number).toList());
  }
}
