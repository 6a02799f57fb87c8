package app.gravl.golive;

import app.gravl.golive.Indicators.Alarm;
import app.gravl.golive.Procedure.Claim;
import app.gravl.golive.Procedure.Command;
import app.gravl.golive.Procedure.Indicator;
import app.gravl.golive.Procedure.Part;
import app.gravl.golive.Procedure.Script;
import app.gravl.golive.Procedure.Step;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Tells a person, a line each, what was done, what is so, and what is wrong. */
final class Progress {

  private static final int LINES_OF_A_FAILURE = 12;

  private final PrintWriter out;

  Progress(PrintWriter out) {
    this.out = out;
  }

  void phase(String name) {
    out.printf("%n%s%n", name);
    out.flush();
  }

  void step(Step step) {
    line("%s %s", step.id(), step.name());
  }

  void passedBefore(Step step) {
    line("%s %s: passed before", step.id(), step.name());
  }

  void commands(Script script, Shell.Result result, Duration took) {
    if (result.succeeded()) {
      line("    done  line %d%s", script.line(), seconds(took));
      return;
    }
    if (result.skipped()) {
      skipped("the commands at line " + script.line(), result);
      return;
    }
    failed("the commands at line " + script.line(), result, took);
  }

  void claim(Claim claim, Shell.Result result, Duration took) {
    if (result.succeeded()) {
      line("    PASS  %s%s", claim.text(), seconds(took));
      return;
    }
    if (result.skipped()) {
      skipped(claim.text(), result);
      return;
    }
    failed(claim.text() + " (line " + claim.script().line() + ")", result, took);
  }

  void alarm(Alarm alarm) {
    line("    STOP  %s", alarm.indicator().text());
    output(alarm.output());
  }

  /** A sign that began to fail, or no longer does; whether it counts is another matter. */
  void sign(Indicator indicator, boolean fails, Instant at) {
    line("%s %s  %s", at.truncatedTo(ChronoUnit.SECONDS), fails ? "no" : "again", indicator.text());
  }

  void shown(Part part) {
    if (part instanceof Claim claim) {
      line("    check %s", claim.text());
      indented(claim.script().text());
    } else {
      indented(((Command) part).script().text());
    }
  }

  void line(String format, Object... arguments) {
    out.println(String.format(Locale.ROOT, "  " + format, arguments));
    out.flush();
  }

  private void skipped(String what, Shell.Result result) {
    line("    SKIP  %s, and the rest of the step", what);
    output(result.output());
  }

  private void failed(String what, Shell.Result result, Duration took) {
    line("    FAIL  %s%s, exit code %d", what, seconds(took), result.exit());
    output(result.output());
  }

  private void output(String text) {
    String[] lines = text.split("\n", -1);
    int from = Math.max(0, lines.length - LINES_OF_A_FAILURE);
    for (int i = from; i < lines.length; i++) {
      line("          | %s", lines[i]);
    }
  }

  private void indented(String script) {
    script.lines().forEach(text -> line("          %s", text));
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "  (%.1f s)", took.toMillis() / 1000.0);
  }
}
