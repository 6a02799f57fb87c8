package app.gravl.jobs.tune;

import app.gravl.jobs.report.TextTable;
import java.io.PrintWriter;
import java.util.List;

/** What changes, for a terminal. */
final class TuneText {

  static final String UNCHANGED = "These are the live parameters: nothing changes";

  static final String RECOVERIES =
      "Change of recovery in percentage points, where the muscle is trained: percentiles over users";

  static final String MOST =
      "Users who change most, by the mean change of recovery over all muscles, up or down";

  private static final String QUERY =
      """
      ./gravl psql -c "select * from what_if.recovery_changes where user_id = 1"
      """;

  private TuneText() {}

  static void print(WhatIf whatIf, PrintWriter out) {
    if (whatIf.parameters().isEmpty()) {
      out.println(UNCHANGED);
    } else {
      print(TuneTables.PARAMETERS, TuneTables.parameters(whatIf), out);
    }
    out.println();
    out.println(TuneTables.compared(whatIf));
    out.println(TuneTables.picks(whatIf));
    section(RECOVERIES, TuneTables.MUSCLES, TuneTables.muscles(whatIf), out);
    section(MOST, TuneTables.USERS, TuneTables.users(whatIf), out);
    out.println();
    queries().forEach(out::println);
  }

  /** How to go on with what was evaluated. */
  static List<String> queries() {
    return List.of(
        "All of it stands in the schemas %s (live parameters) and %s (the others) until the next tune:"
            .formatted(Scratch.LIVE, Scratch.OTHER),
        "  " + QUERY.strip());
  }

  private static void section(
      String heading, List<String> head, List<List<String>> rows, PrintWriter out) {
    if (!rows.isEmpty()) {
      out.println();
      out.println(heading);
      print(head, rows, out);
    }
  }

  private static void print(List<String> head, List<List<String>> rows, PrintWriter out) {
    TextTable.lines(head, rows).forEach(line -> out.println("  " + line));
  }
}
