package app.gravl.model;

import static app.gravl.model.ModelConstants.DAY;
import static app.gravl.model.ModelConstants.HOUR;
import static app.gravl.model.ModelConstants.WEEK;

import app.gravl.model.StoryGym.Diary;
import java.util.List;

/** Who is drawn: push, pull and legs in turn, four evenings a week, one week left out. */
final class Lifter {

  static final int WEEKS = 6;
  static final int LEFT_OUT = 3;

  /** Midnight of a Monday. */
  static final long FROM = Gym.MONDAY_EVENING - 18 * HOUR;

  static final long TO = FROM + WEEKS * WEEK;

  private static final List<Workout> IN_TURN = List.of(StoryGym.PUSH, StoryGym.PULL, StoryGym.LEGS);
  private static final int[] DAYS = {0, 1, 3, 5};

  private Lifter() {}

  static Diary diary() {
    Diary diary = new Diary().with(60);
    int turn = 0;
    for (int week = 0; week < WEEKS; week++) {
      for (int day : DAYS) {
        if (week != LEFT_OUT) {
          diary.did(IN_TURN.get(turn++ % 3), FROM + week * WEEK + day * DAY + 19 * HOUR);
        }
      }
    }
    return diary;
  }
}
