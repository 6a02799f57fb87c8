package app.gravl.local.chaos;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How long somebody tries who meets faults: longer than any of them lasts. */
record Patience(Duration most) {

  /** It was not enough. */
  static final class RanOut extends RuntimeException {
    RanOut(String message) {
      super(message);
    }
  }

  /** One try. */
  @FunctionalInterface
  interface Attempt<T, E extends Exception> {
    /**
     * @return empty where it is to be tried again
     */
    Optional<T> make() throws E;
  }

  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /**
   * @throws RanOut where it never succeeds
   */
  <T, E extends Exception> T until(String what, Attempt<T, E> attempt) throws E {
    long deadline = System.nanoTime() + most.toNanos();
    while (true) {
      Optional<T> made = attempt.make();
      if (made.isPresent()) {
        return made.get();
      }
      if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        throw new RanOut("Waited " + most.toSeconds() + " s for " + what);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
