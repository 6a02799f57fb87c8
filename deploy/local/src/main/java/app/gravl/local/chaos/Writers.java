package app.gravl.local.chaos;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Write for all users, each for one. */
final class Writers {

  /** Between two writes of a user: about one a second. */
  private static final int LONGEST_PAUSE_MILLIS = 2_000;

  private final UserWrites writes;
  private final Violations violations;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicLong count = new AtomicLong();
  private volatile boolean stopping;

  Writers(UserWrites writes, Violations violations) {
    this.writes = writes;
    this.violations = violations;
  }

  void start(List<ChaosUser> users, long seed) {
    for (ChaosUser user : users) {
      Random random = new Random(seed * 31 + user.id());
      Thread thread = new Thread(() -> write(user, random), "chaos-writer-" + user.id());
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  /** Returns when the fate of everything that was sent is known. */
  void stop() throws InterruptedException {
    stopping = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  long count() {
    return count.get();
  }

  private void write(ChaosUser user, Random random) {
    while (!stopping) {
      user.writing().lock();
      try {
        writes.one(user, random);
        count.incrementAndGet();
      } catch (Refused | Patience.RanOut | SQLException e) {
        violations.add(user + ": " + e.getMessage());
        // What this user's facts are now is not known any more.
        return;
      } finally {
        user.writing().unlock();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MILLIS)));
    }
  }
}
