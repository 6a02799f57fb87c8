package app.gravl.model;

import static app.gravl.model.ModelConstants.HOUR;
import static app.gravl.model.ModelConstants.WEEK;

import app.gravl.model.StoryGym.Diary;
import app.gravl.model.Svg.Anchor;
import java.util.List;
import java.util.stream.IntStream;

/** Three muscles over weeks: how recovered each is, and beside it how usual it is next. */
final class WeeksPicture {

  private static final long STEP = 3 * HOUR;
  private static final List<MuscleGroup> MUSCLES =
      List.of(MuscleGroup.CHEST, MuscleGroup.MIDDLE_BACK, MuscleGroup.QUADRICEPS);

  private WeeksPicture() {}

  static Svg draw() {
    Diary diary = Lifter.diary();
    Svg svg = new Svg(840, 560, "Recovery and likely of three muscles over six weeks");
    svg.bold(62, 24, Anchor.START, Svg.INK, "Six weeks of push, pull and legs in turn");
    svg.curve(List.of(new double[] {400, 20}, new double[] {430, 20}), Svg.BLUE, Svg.SOLID);
    svg.text(438, 24, Anchor.START, Svg.INK, "R: how recovered");
    svg.curve(List.of(new double[] {575, 20}, new double[] {605, 20}), Svg.ORANGE, Svg.DASHED);
    svg.text(613, 24, Anchor.START, Svg.INK, "likely: how usual next");

    double top = 72;
    for (MuscleGroup muscle : MUSCLES) {
      Plot plot = new Plot(svg, 62, top, 758, 120, Lifter.FROM, Lifter.TO);
      boolean last = muscle == MUSCLES.get(MUSCLES.size() - 1);
      plot.percentLines(0, 50, 100);
      plot.timeLines(WEEK, at -> last ? week(at) : "");
      svg.bold(plot.left(), top - 14, Anchor.START, Svg.INK, muscle.label());
      plot.curve(
          at -> diary.insights(Preferences.NONE, at).of(muscle).recoveryAt(at),
          STEP,
          Svg.BLUE,
          Svg.SOLID);
      plot.curve(at -> likely(diary, muscle, at), STEP, Svg.ORANGE, Svg.DASHED);
      for (long at : trained(diary, muscle)) {
        svg.arrowDown(plot.x(at), top, Svg.INK);
      }
      top += 158;
    }
    svg.arrowDown(67, 552, Svg.INK);
    svg.text(78, 551, Anchor.START, Svg.GREY, "a session that trains it directly");
    return svg;
  }

  private static Double likely(Diary diary, MuscleGroup muscle, long at) {
    Double likely = diary.next(at).likely(muscle);
    return likely == null ? null : (Double) (100 * likely);
  }

  private static long[] trained(Diary diary, MuscleGroup muscle) {
    UserState state =
        UserState.at(
            Lifter.TO, diary.facts(Preferences.NONE), StoryGym.CATALOG, Parameters.DEFAULT);
    return IntStream.range(0, state.sessions().count())
        .mapToObj(session -> PastSession.of(session, state.sessions(), state.counting()))
        .filter(session -> session.trainsDirectly(muscle.index()))
        .mapToLong(PastSession::start)
        .toArray();
  }

  private static String week(long at) {
    long week = (at - Lifter.FROM) / WEEK;
    return "week " + (week + 1) + (week == Lifter.LEFT_OUT ? ": away" : "");
  }
}
