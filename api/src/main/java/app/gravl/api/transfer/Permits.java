package app.gravl.api.transfer;

import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Long transfers are few at once, and one of a user: they must not take all threads. */
final class Permits {

  private final Semaphore free;
  private final Set<Long> users = ConcurrentHashMap.newKeySet();

  Permits(int atOnce) {
    this.free = new Semaphore(atOnce);
  }

  /**
   * To be released in any case.
   *
   * @throws Problem 409 where this user has one running, 503 where too many others have
   */
  void take(long userId) {
    if (!users.add(userId)) {
      throw Problem.of(
          ProblemType.TRANSFER_RUNNING,
          "Your last import or export is still running; wait for it.");
    }
    if (!free.tryAcquire()) {
      users.remove(userId);
      throw Problem.of(ProblemType.UNAVAILABLE, "Too many imports and exports run at the moment.")
          .withHeader("Retry-After", "10");
    }
  }

  void release(long userId) {
    users.remove(userId);
    free.release();
  }
}
