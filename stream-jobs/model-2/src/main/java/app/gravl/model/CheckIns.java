package app.gravl.model;

import static app.gravl.model.CountingSets.NEVER;

import org.jspecify.annotations.Nullable;

/** The latest check-in of each muscle that counts at T. */
final class CheckIns {

  private final @Nullable CheckIn[] latest = new CheckIn[MuscleGroup.COUNT];
  private final long nextFuture;
  private final boolean any;

  CheckIns(UserFacts facts, long at) {
    long horizon = at - ModelConstants.COUNTING_WINDOW;
    long future = NEVER;
    boolean counts = false;
    for (CheckIn checkIn : facts.checkIns()) {
      if (checkIn.at() > at) {
        future = future == NEVER ? checkIn.at() : Math.min(future, checkIn.at());
      } else if (checkIn.at() > horizon) {
        int muscle = checkIn.muscle().index();
        CheckIn before = latest[muscle];
        if (before == null || checkIn.laterThan(before)) {
          latest[muscle] = checkIn;
        }
        counts = true;
      }
    }
    this.nextFuture = future;
    this.any = counts;
  }

  boolean any() {
    return any;
  }

  @Nullable CheckIn of(int muscle) {
    return latest[muscle];
  }

  /** The instant of the latest check-in of a muscle, or {@link CountingSets#NEVER}. */
  long time(int muscle) {
    CheckIn checkIn = latest[muscle];
    return checkIn == null ? NEVER : checkIn.at();
  }

  /** The instant of the earliest one that doesn't count yet, or {@link CountingSets#NEVER}. */
  long nextFuture() {
    return nextFuture;
  }
}
