package app.gravl.jobs.reevaluation;

import java.util.Optional;

/**
 * Where asking all users stands. Ids are gone through upwards, and what changes meanwhile never
 * turns back: the round goes on to the top, begins at the bottom, and ends where the latest change
 * found it. So each user is asked once a round, however many changes come, and once after the last.
 *
 * @param cursor the user who was asked last; 0: none since the bottom
 * @param until the last id of this climb
 * @param rest the last id of the climb that follows; 0: none does
 */
record Round(long cursor, long until, long rest) {

  static final long TOP = Long.MAX_VALUE;

  static Round begin() {
    return new Round(0, TOP, 0);
  }

  /** Everybody is to be asked again, beginning with those who would have been next. */
  Round changed() {
    return new Round(cursor, TOP, cursor);
  }

  Round asked(long user) {
    return new Round(user, until, rest);
  }

  /**
   * Nobody is left to be asked in this climb.
   *
   * @return the next one; empty: the round is done
   */
  Optional<Round> climbed() {
    return rest == 0 ? Optional.empty() : Optional.of(new Round(0, rest, 0));
  }

  /** Whether all users are still to be asked. */
  boolean isWhole() {
    return until == TOP && rest == cursor;
  }
}
