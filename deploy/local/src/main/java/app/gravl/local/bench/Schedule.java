package app.gravl.local.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * An open model: what is to be done comes at a fixed rate, however long the system takes for what
 * came before. Latencies count from the moment that was planned, so a stall delays none of the
 * measurements unseen.
 *
 * @param perSecond how many a second
 */
record Schedule(double perSecond, Duration duration) {

  interface Action {
    /**
     * Must not block.
     *
     * @param n from 0 on
     * @param planned when it should happen, on the clock of {@link System#nanoTime}
     */
    void start(int n, long planned);
  }

  /** Runs on the calling thread for the whole duration; what is late is started at once. */
  void run(Action action) {
    long first = System.nanoTime();
    int count = count();
    for (int n = 0; n < count; n++) {
      long planned = first + (long) (n / perSecond * TimeUnit.SECONDS.toNanos(1));
      for (long wait = planned - System.nanoTime();
          wait > 0 && !Thread.currentThread().isInterrupted();
          wait = planned - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      action.start(n, planned);
    }
  }

  int count() {
    return (int) Math.round(perSecond * duration.toMillis() / 1_000);
  }
}
