package app.gravl.local.command;

import app.gravl.api.imports.ImportSummary;
import app.gravl.api.imports.ImportSummary.LeftOut;
import app.gravl.api.imports.ImportSummary.Unrecognised;
import java.io.PrintWriter;
import java.util.List;

/** What a person reads after an import: every row is accounted for. */
final class ImportReport {

  private final PrintWriter out;

  ImportReport(PrintWriter out) {
    this.out = out;
  }

  void print(ImportSummary summary) {
    out.println("Format         " + summary.format().label());
    if (summary.from() != null) {
      out.println("Sessions       " + summary.from() + " to " + summary.to());
    }
    if (summary.assumedKilograms()) {
      out.println("Unit           not named; taken for kg (change with --unit lb)");
    }
    line("Rows read", summary.rowsRead(), "");
    line("Sets imported", summary.setsImported(), "");
    line("Already there", summary.alreadyThere(), "");
    line("No sets", summary.noSets(), "rest timers, notes");
    if (summary.distanceOnly() > 0) {
      line("Distance only", summary.distanceOnly(), "imported as one repetition, without distance");
    }
    line("Left out", summary.leftOutCount(), "");
    list(summary.leftOut(), summary.leftOutCount());
    if (summary.keptAsStoredCount() > 0) {
      line("Kept as stored", summary.keptAsStoredCount(), "the file gives other values");
      list(summary.keptAsStored(), summary.keptAsStoredCount());
    }
    if (!summary.unrecognised().isEmpty()) {
      line(
          "Unknown names",
          summary.unrecognised().size(),
          "now exercises of your own; they count once you say what they train");
      for (Unrecognised name : summary.unrecognised()) {
        out.println(
            "  " + name.name() + " (" + name.rows() + " rows, exercise " + name.exerciseId() + ")");
      }
    }
    out.flush();
  }

  private void line(String what, long count, String remark) {
    out.printf("%-14s %d%s%n", what, count, remark.isEmpty() ? "" : "  (" + remark + ")");
  }

  private void list(List<LeftOut> rows, long all) {
    for (LeftOut row : rows) {
      out.println("  line " + row.line() + ": " + row.reason());
    }
    if (all > rows.size()) {
      out.println("  ... and " + (all - rows.size()) + " more");
    }
  }
}
