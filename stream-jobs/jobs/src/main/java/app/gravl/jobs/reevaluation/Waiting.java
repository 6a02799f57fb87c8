package app.gravl.jobs.reevaluation;

/**
 * How many users a round has still to ask, for those who watch it: counted in the database where a
 * climb begins, and counted down.
 */
final class Waiting {

  static final long UNKNOWN = -1;

  private volatile long users;
  private long all = UNKNOWN;
  private boolean counted;

  /** {@link #UNKNOWN} until the database has answered. */
  long users() {
    return users;
  }

  /** A round, or a climb of it, begins. */
  void begins() {
    users = UNKNOWN;
    counted = false;
  }

  /** All of them again, in the middle of a round; counting them at each change would cost. */
  void changed() {
    if (counted && all != UNKNOWN) {
      users = all;
    } else {
      begins();
    }
  }

  void countFor(Round round, UserPages pages) throws Exception {
    if (counted) {
      return;
    }
    long left = pages.count(round.cursor(), round.until());
    if (round.rest() > 0) {
      left += pages.count(0, round.rest());
    }
    if (round.isWhole()) {
      all = left;
    }
    users = left;
    counted = true;
  }

  /** Some may have come since all were counted. */
  void asked(int some) {
    users = Math.max(0, users - some);
  }

  void nobody() {
    users = 0;
  }
}
