package app.gravl.local.faults;

import java.util.HashMap;
import java.util.Map;

/**
 * For how long a user who writes the whole time saw nothing new: from one answer with a later
 * version than all before to the next. Instants are those of {@link System#nanoTime}. Safe to use
 * from several threads.
 */
final class Freshness {

  private static final double NANOS = 1e9;

  /** Longer than this is a stall. */
  private static final long STALL_NANOS = 3_000_000_000L;

  private final Map<Long, Long> versions = new HashMap<>();
  private final Map<Long, Long> lastNew = new HashMap<>();
  private long longest;
  private long flowsSince;

  /**
   * Begins anew.
   *
   * @param users who write and read from now on
   */
  synchronized void begin(Iterable<Long> users, long now) {
    lastNew.clear();
    users.forEach(user -> lastNew.put(user, now));
    longest = 0;
    flowsSince = now;
  }

  /** What was seen before is new again. */
  synchronized void forget() {
    versions.clear();
  }

  synchronized void answered(long user, long version, long now) {
    if (version > versions.getOrDefault(user, 0L)) {
      versions.put(user, version);
      long before = lastNew.getOrDefault(user, now);
      count(before, now);
      lastNew.put(user, now);
    }
  }

  private void count(long from, long to) {
    longest = Math.max(longest, to - from);
    if (to - from > STALL_NANOS) {
      flowsSince = Math.max(flowsSince, to);
    }
  }

  /** What flowed before does not count for {@link #flowsFor}. */
  synchronized void flowsFrom(long now) {
    flowsSince = now;
  }

  /** For how long everybody has seen something new again and again, in seconds. */
  synchronized double flowsFor(long now) {
    lastNew.values().forEach(last -> count(last, now));
    return (now - flowsSince) / NANOS;
  }

  /** The longest of any user, in seconds. */
  synchronized double longest() {
    return longest / NANOS;
  }
}
