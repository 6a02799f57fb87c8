package app.gravl.connect;

import java.util.Optional;
import java.util.UUID;

/**
 * The database as it was when it was last seen, kept outside of it.
 *
 * @param epoch the latest one that was ever registered
 * @param flushed up to where its WAL was on disk, in bytes
 * @param token that it held
 * @param next that it was about to get
 */
record RememberedLife(
    long epoch, long system, String timeline, long flushed, UUID token, UUID next) {

  static RememberedLife of(long epoch, DatabaseLife.Now now, UUID next) {
    return new RememberedLife(
        epoch, now.system(), now.timeline(), now.flushed(), now.token(), next);
  }

  /** Why what is there now can't be what followed; empty where it can. */
  Optional<String> brokenBy(DatabaseLife.Now now) {
    if (system != now.system()) {
      return Optional.of("it is another server (system identifier %d)".formatted(now.system()));
    }
    if (!timeline.equals(now.timeline())) {
      return Optional.of(
          "it is on timeline %s, was on %s: a standby was promoted or a backup restored"
              .formatted(now.timeline(), timeline));
    }
    if (now.written() < flushed) {
      return Optional.of(
          "its WAL ends %d bytes before what was seen: a backup was restored"
              .formatted(flushed - now.written()));
    }
    if (!now.token().equals(token) && !now.token().equals(next)) {
      return Optional.of("it does not hold the token that it was given: a backup was restored");
    }
    return Optional.empty();
  }
}
