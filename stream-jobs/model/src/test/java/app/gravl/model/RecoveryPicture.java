package app.gravl.model;

import static app.gravl.model.ModelConstants.DAY;
import static app.gravl.model.ModelConstants.HOUR;

import app.gravl.model.Svg.Anchor;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One muscle over a week: a session, what its owner felt, and a second session. */
final class RecoveryPicture {

  private static final long MINUTE = HOUR / 60;
  private static final long FIRST = Gym.MONDAY_EVENING;
  private static final long CHECK_IN = FIRST + 38 * HOUR;
  private static final long SECOND = FIRST + 3 * DAY;
  private static final long MONDAY = FIRST - 18 * HOUR;
  private static final long BETWEEN_SETS = 3 * MINUTE;
  private static final double FELT = 40;

  private RecoveryPicture() {}

  static Svg draw() {
    UserFacts modelOnly = facts(List.of());
    UserFacts told = facts(List.of(new CheckIn(1, MuscleGroup.CHEST, FELT, CHECK_IN)));
    Svg svg = new Svg(840, 400, "Recovery of the chest over a week");
    Plot plot = new Plot(svg, 62, 70, 758, 280, MONDAY, MONDAY + 7 * DAY);

    svg.bold(62, 24, Anchor.START, Svg.INK, "Recovery of the chest over a week");
    svg.rect(plot.left(), plot.y(100), 758, plot.y(90) - plot.y(100), "#eaf6ee");
    svg.rect(plot.left(), plot.y(30), 758, plot.y(0) - plot.y(30), "#fbeee6");
    plot.percentLines(0, 30, 50, 90, 100);
    plot.timeLines(DAY, RecoveryPicture::weekday);
    svg.text(plot.x(MONDAY + DAY) + 8, plot.y(93), Anchor.START, Svg.GREY, "fresh: 90 % or more");
    svg.text(
        plot.right() - 8, plot.y(5), Anchor.END, Svg.GREY, "fatigued: up to 30 %, not recommended");
    svg.text(
        plot.left(), plot.bottom() + 40, Anchor.START, Svg.GREY, "days from midnight to midnight");

    plot.curve(at -> recovery(modelOnly, at), 15 * MINUTE, Svg.GREY, Svg.DASHED);
    plot.curve(at -> recovery(told, at), 15 * MINUTE, Svg.BLUE, Svg.SOLID);
    event(plot, told, FIRST, 6 * BETWEEN_SETS, "6 sets of bench press");
    event(plot, told, CHECK_IN, 0, "check-in: \u201cI feel " + Math.round(FELT) + " %\u201d");
    event(plot, told, SECOND, 4 * BETWEEN_SETS, "4 more sets");

    legend(svg, 250, Svg.BLUE, Svg.SOLID, "with the check-in");
    legend(svg, 420, Svg.GREY, Svg.DASHED, "had there been none");
    return svg;
  }

  private static void event(Plot plot, UserFacts facts, long at, long lasting, String words) {
    double x = plot.x(at);
    plot.svg().text(x, plot.top() - 12, Anchor.MIDDLE, Svg.INK, words);
    plot.svg().arrowDown(x, plot.top() + 2, Svg.ORANGE);
    double lowest = recovery(facts, at + lasting);
    plot.svg().dot(plot.x(at + lasting), plot.y(lowest), Svg.ORANGE);
    plot.svg()
        .text(x + 14, plot.y(lowest) + 12, Anchor.START, Svg.ORANGE, Math.round(lowest) + " %");
  }

  private static void legend(Svg svg, double x, String stroke, String dashes, String words) {
    svg.curve(List.of(new double[] {x, 386}, new double[] {x + 30, 386}), stroke, dashes);
    svg.text(x + 38, 390, Anchor.START, Svg.INK, words);
  }

  private static UserFacts facts(List<CheckIn> checkIns) {
    List<LoggedSet> sets = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      long start = i < 6 ? FIRST + i * BETWEEN_SETS : SECOND + (i - 6) * BETWEEN_SETS;
      sets.add(Gym.benchPress(8).at(start));
    }
    return new UserFacts(sets, checkIns, List.of(), Map.of(), Preferences.NONE);
  }

  private static double recovery(UserFacts facts, long at) {
    return Gym.evaluate(facts, at).of(MuscleGroup.CHEST).recoveryAt(at);
  }

  private static String weekday(long at) {
    DayOfWeek day = Instant.ofEpochMilli(at).atZone(ZoneOffset.UTC).getDayOfWeek();
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
