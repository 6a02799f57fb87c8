package app.gravl.connect;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for what others do, by looking again, and gives up at once when told to stop. */
final class Patience {

  /** One look; an exception ends the wait. */
  @FunctionalInterface
  interface Look<T> {
    Optional<T> look() throws Exception;
  }

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * @throws IllegalStateException naming {@code what}, where it did not come in time
   * @throws InterruptedException where the worker stops
   */
  <T> T await(String what, Duration atMost, Look<T> look) throws Exception {
    return within(what, atMost, look)
        .orElseThrow(
            () -> new IllegalStateException("Gave up after " + atMost.toSeconds() + " s: " + what));
  }

  /**
   * As {@link #await}, but empty where it did not come in time.
   *
   * @throws InterruptedException where the worker stops
   */
  <T> Optional<T> within(String what, Duration atMost, Look<T> look) throws Exception {
    for (long left = atMost.toMillis(); left > 0; left -= BETWEEN_LOOKS.toMillis()) {
      Optional<T> seen = look.look();
      if (seen.isPresent()) {
        return seen;
      }
      if (stopped.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new InterruptedException("stopped while waiting for " + what);
      }
    }
    return Optional.empty();
  }

  void stop() {
    stopped.countDown();
  }
}
