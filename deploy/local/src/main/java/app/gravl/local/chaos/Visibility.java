package app.gravl.local.chaos;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * For how long readers saw nothing new: something was acknowledged that no answer had shown yet,
 * and no answer showed any of it. Instants are those of {@link System#nanoTime}. Safe to use from
 * several threads.
 */
final class Visibility {

  /**
   * The longest stretches of a time.
   *
   * @param nothingNew in seconds, in which writes waited to be seen and none was
   * @param noAnswer in seconds, in which no read was answered at all
   */
  record Stretches(double nothingNew, double noAnswer) {}

  private static final double NANOS = 1e9;

  private final Map<Long, Long> seen = new HashMap<>();
  private final Map<Long, TreeSet<Long>> unseen = new HashMap<>();
  private int waiting;
  private long waitingSince;
  private long lastAnswer;
  private long longestWait;
  private long longestSilence;

  /**
   * @param now from when on somebody reads
   */
  Visibility(long now) {
    lastAnswer = now;
  }

  synchronized void acknowledged(long user, long version, long now) {
    if (seen.getOrDefault(user, 0L) >= version) {
      // A reader was sooner than the answer to the writer.
      return;
    }
    if (waiting == 0) {
      waitingSince = now;
    }
    if (unseen.computeIfAbsent(user, id -> new TreeSet<>()).add(version)) {
      waiting++;
    }
  }

  synchronized void answered(long user, long version, long now) {
    longestSilence = Math.max(longestSilence, now - lastAnswer);
    lastAnswer = now;
    seen.merge(user, version, Math::max);
    TreeSet<Long> versions = unseen.get(user);
    if (versions == null) {
      return;
    }
    var shown = versions.headSet(version, true);
    if (!shown.isEmpty()) {
      waiting -= shown.size();
      shown.clear();
      longestWait = Math.max(longestWait, now - waitingSince);
      waitingSince = now;
    }
  }

  /**
   * The longest since this was asked last, those under way included, whose end still counts later.
   */
  synchronized Stretches take(long now) {
    long wait = waiting == 0 ? longestWait : Math.max(longestWait, now - waitingSince);
    long silence = Math.max(longestSilence, now - lastAnswer);
    longestWait = 0;
    longestSilence = 0;
    return new Stretches(wait / NANOS, silence / NANOS);
  }
}
