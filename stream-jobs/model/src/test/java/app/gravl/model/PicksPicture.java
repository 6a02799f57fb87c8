package app.gravl.model;

import static app.gravl.model.ModelConstants.HOUR;

import app.gravl.model.Svg.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How the three are picked, one at a time: what a pick covers counts no more for the next. */
final class PicksPicture {

  private static final long AT = Lifter.TO + 18 * HOUR;
  private static final List<String> TITLES = List.of("first pick", "second pick", "third pick");
  private static final double LEFT = 172;
  private static final double TOP = 84;
  private static final double COLUMN = 222;
  private static final double BAR = 165;
  private static final double ROW = 28;

  private final Svg svg =
      new Svg(840, 430, "Scores of all workouts before the first, second and third pick");
  private final Candidates candidates;
  private final Matching matching;
  private final List<Pick> picks;
  private final List<Integer> rows;
  private final double longest;

  private PicksPicture() {
    UserFacts facts = Lifter.diary().facts(Preferences.NONE);
    UserState state = UserState.at(AT, facts, StoryGym.CATALOG, Parameters.DEFAULT);
    this.candidates = new Candidates(facts, StoryGym.CATALOG, state);
    this.matching = new Matching(StoryGym.CATALOG, candidates, state);
    this.picks = Lifter.diary().next(AT).picks();
    this.rows =
        IntStream.range(0, candidates.size())
            .boxed()
            .sorted(Comparator.comparingDouble(this::full).reversed())
            .toList();
    this.longest = full(rows.get(0));
  }

  static Svg draw() {
    return new PicksPicture().drawn();
  }

  private Svg drawn() {
    svg.bold(
        12,
        24,
        Anchor.START,
        Svg.INK,
        "The next Monday evening: scores of all workouts before each pick");
    for (int row = 0; row < rows.size(); row++) {
      svg.text(LEFT - 12, TOP + row * ROW + 16, Anchor.END, Svg.INK, workout(row).workout().name());
    }
    List<WorkoutRef> taken = new ArrayList<>();
    for (int round = 0; round < picks.size(); round++) {
      Pick pick = picks.get(round);
      double left = LEFT + round * COLUMN;
      svg.bold(left, TOP - 14, Anchor.START, Svg.INK, TITLES.get(round));
      svg.line(left, TOP - 6, left, TOP + rows.size() * ROW, Svg.GREY);
      for (int row = 0; row < rows.size(); row++) {
        bar(row, left, pick, taken);
      }
      taken.add(pick.workout());
      matching.cover(indexOf(pick.workout()));
    }
    double bottom = TOP + rows.size() * ROW + 36;
    key(LEFT, bottom, Svg.ORANGE, "picked: the largest");
    key(LEFT + COLUMN, bottom, Svg.BLUE, "still uncovered: counts");
    key(LEFT + 2 * COLUMN, bottom, Svg.PALE, "covered by earlier picks");
    return svg;
  }

  private void bar(int row, double left, Pick pick, List<WorkoutRef> taken) {
    int candidate = rows.get(row);
    double y = TOP + row * ROW;
    if (!candidates.eligible(candidate)) {
      svg.text(left + 8, y + 16, Anchor.START, Svg.GREY, "too tired for it");
      return;
    }
    if (taken.contains(workout(row).ref())) {
      svg.text(left + 8, y + 16, Anchor.START, Svg.GREY, "taken");
      return;
    }
    boolean picked = workout(row).ref().equals(pick.workout());
    double score = 100 * candidates.factor(candidate) * matching.uncovered(candidate);
    double length = BAR * score / longest;
    double whole = BAR * full(candidate) / longest;
    svg.rect(left, y + 4, whole, 16, Svg.PALE);
    svg.rect(left, y + 4, length, 16, picked ? Svg.ORANGE : Svg.BLUE);
    String number = String.format(Locale.ROOT, "%.0f", score);
    if (picked) {
      svg.bold(left + 198, y + 17, Anchor.END, Svg.ORANGE, number);
    } else {
      svg.text(left + 198, y + 17, Anchor.END, Svg.INK, number);
    }
  }

  private void key(double x, double y, String fill, String words) {
    svg.rect(x, y - 11, 14, 14, fill);
    svg.text(x + 20, y, Anchor.START, Svg.INK, words);
  }

  /** The score where nothing is covered yet. */
  private double full(int candidate) {
    return candidates.eligible(candidate)
        ? 100 * candidates.factor(candidate) * matching.match(candidate)
        : 0;
  }

  private PreparedWorkout workout(int row) {
    return candidates.workout(rows.get(row));
  }

  private int indexOf(WorkoutRef workout) {
    for (int c = 0; c < candidates.size(); c++) {
      if (candidates.workout(c).ref().equals(workout)) {
        return c;
      }
    }
    throw new AssertionError(workout + " is no candidate");
  }
}
