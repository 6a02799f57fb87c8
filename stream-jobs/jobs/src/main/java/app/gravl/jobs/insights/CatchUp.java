package app.gravl.jobs.insights;

/**
 * When to evaluate while the stream lags. What is evaluated before the backlog is read will be
 * evaluated again, and evaluating costs far more than reading, so a subtask that is behind reads
 * first: a late user is looked at now and then, and evaluated once the backlog is read, or when
 * their turn comes, which it does once in an interval so that a long catch-up shows its progress.
 *
 * <p>One for each subtask, in memory only: after a restart it takes itself to be behind until it
 * hears otherwise.
 */
final class CatchUp {

  /** Up to this lag, in milliseconds, every bump is evaluated at once. */
  static final long LIVE_MILLIS = 1_000;

  /** Nothing has come for so long: the backlog is read, however old its last change was. */
  static final long QUIET_MILLIS = 250;

  private static final long MIN_INTERVAL_MILLIS = 512;
  private static final int LOOKS_PER_INTERVAL = 8;

  /** Time to evaluate those who waited longest for a look. */
  private static final long EVALUATE_MILLIS = 1_000;

  /** A source that has just started takes a moment to deliver. */
  private static final long START_MILLIS = 2_000;

  /** The golden ratio in 64 bits: neighbouring users land far apart. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long maxInterval;

  private long lag = Long.MAX_VALUE;
  private long behindSince;
  private long behindUntil;
  private long idleSince;

  /**
   * @param maxInterval between two turns of a user, at the most, in milliseconds; lag / 2 where
   *     that is less. A power of two
   */
  CatchUp(long maxInterval) {
    this.maxInterval = maxInterval;
  }

  /**
   * Takes note of a change, which is not yet evaluated.
   *
   * @param now epoch milliseconds, like all instants here
   */
  void arrived(long now, long committedAt) {
    if (isCaughtUp(now)) {
      behindSince = now;
    }
    lag = now - committedAt;
    idleSince = now;
    if (!isLive()) {
      behindUntil = now;
    }
  }

  /**
   * Whether the users who came late have been evaluated too: what arrives now may be taken for the
   * present.
   */
  boolean hasSettled(long now) {
    return now - behindUntil >= maxInterval / LOOKS_PER_INTERVAL + EVALUATE_MILLIS;
  }

  /** While it evaluates, a subtask can't hear of changes; that is no silence. */
  void worked(long from, long to) {
    idleSince += to - from;
  }

  /** The change that came last was on time: its user is evaluated at once. */
  boolean isLive() {
    return lag <= LIVE_MILLIS;
  }

  /**
   * When to look at a late user, after {@code now}. The bumps of one moment name the same instant,
   * so one timer stands for all of them and no state is read to find out.
   */
  long nextLook(long userId, long now) {
    long between = interval() / LOOKS_PER_INTERVAL;
    return turn(userId, now, between) * between + offset(userId, between) + between;
  }

  /**
   * Whether to evaluate a late user, or to look again later.
   *
   * @param look when the look was due, up to {@code now}
   */
  boolean isDue(long userId, long look, long now) {
    if (isCaughtUp(now)) {
      return true;
    }
    long interval = interval();
    long lastLook = look - interval / LOOKS_PER_INTERVAL;
    return now - behindSince >= interval
        && turn(userId, now, interval) > turn(userId, lastLook, interval);
  }

  /** Whether nothing is left to read but what comes on time. */
  boolean isCaughtUp(long now) {
    if (idleSince == 0) {
      behindSince = now;
      idleSince = now + START_MILLIS;
    }
    return isLive() || now - idleSince > QUIET_MILLIS;
  }

  /** A power of two: the looks of a shorter interval stand among those of a longer one. */
  private long interval() {
    long wanted = Math.min(lag / 2, maxInterval);
    return Math.max(MIN_INTERVAL_MILLIS, Long.highestOneBit(wanted));
  }

  private static long turn(long userId, long at, long interval) {
    return Math.floorDiv(at - offset(userId, interval), interval);
  }

  private static long offset(long userId, long interval) {
    return Math.floorMod((userId * SPREAD) >>> 20, interval);
  }
}
