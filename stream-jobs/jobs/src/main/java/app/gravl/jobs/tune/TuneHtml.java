package app.gravl.jobs.tune;

import app.gravl.jobs.report.HtmlReport;
import app.gravl.jobs.report.Plot;
import java.util.List;

/** What changes, as a page with plots. */
final class TuneHtml {

  private TuneHtml() {}

  static HtmlReport report(WhatIf whatIf) {
    HtmlReport report =
        new HtmlReport("What other parameters would change")
            .text(
                "The same history, evaluated twice at the same instant: with the live parameters and with"
                    + " others. "
                    + TuneTables.compared(whatIf)
                    + ".")
            .section("Parameters that differ");
    if (whatIf.parameters().isEmpty()) {
      report.text(TuneText.UNCHANGED + ".");
    } else {
      report.table(TuneTables.PARAMETERS, TuneTables.parameters(whatIf));
    }
    report.section("Picks").text(TuneTables.picks(whatIf) + ".");
    if (!whatIf.changes().muscles().isEmpty()) {
      report
          .section("Recoveries")
          .text(TuneText.RECOVERIES + ".")
          .plot(plot("From p5 to p95; the dot is the median", whatIf, true))
          .plot(plot("From p25 to p75; the dot is the median", whatIf, false))
          .table(TuneTables.MUSCLES, TuneTables.muscles(whatIf));
    }
    if (!whatIf.changes().most().isEmpty()) {
      report
          .section("Users who change most")
          .text(TuneText.MOST + ".")
          .table(TuneTables.USERS, TuneTables.users(whatIf));
    }
    report.section("Queries of your own");
    TuneText.queries().forEach(report::text);
    return report;
  }

  private static Plot plot(String title, WhatIf whatIf, boolean wide) {
    List<Plot.Interval> intervals =
        whatIf.changes().muscles().stream()
            .map(
                change ->
                    new Plot.Interval(
                        change.muscle().label(),
                        wide ? change.p5() : change.p25(),
                        change.median(),
                        wide ? change.p95() : change.p75()))
            .toList();
    return Plot.intervals(title, "change of recovery, percentage points", intervals, 0);
  }
}
