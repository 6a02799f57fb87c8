package app.gravl.jobs.verify;

import java.util.ArrayList;
import java.util.List;

/** What readers found so far; used by several threads. */
final class Findings {

  private static final int KEPT = 20;

  private final List<Difference> first = new ArrayList<>();
  private long same;
  private long differing;
  private long restless;
  private long waiting;
  private long stuck;
  private long insights;
  private UsersInMotion inMotion = new UsersInMotion();

  synchronized void same() {
    same++;
  }

  /** One user more who differs, in these values. */
  synchronized void differ(List<Difference> differences) {
    differing++;
    for (int i = 0; i < differences.size() && first.size() < KEPT; i++) {
      first.add(differences.get(i));
    }
  }

  /** One of those who differ is only not reached by the stream. */
  synchronized void stuck() {
    stuck++;
  }

  synchronized void waiting() {
    waiting++;
  }

  synchronized void restless() {
    restless++;
  }

  synchronized void inMotion(long userId, long version) {
    inMotion.add(userId, version);
  }

  synchronized UsersInMotion takeInMotion() {
    UsersInMotion taken = inMotion.sorted();
    inMotion = new UsersInMotion();
    return taken;
  }

  synchronized void insightsOfNobody() {
    insights++;
  }

  /** With those in motion. */
  synchronized long read() {
    return users() + inMotion.size();
  }

  synchronized long users() {
    return same + differing - insights + restless + waiting;
  }

  synchronized VerifyReport report(double seconds, long usersOfFirstRound) {
    return new VerifyReport(
        users(),
        same,
        differing,
        restless,
        waiting,
        stuck,
        seconds,
        usersOfFirstRound,
        List.copyOf(first));
  }
}
