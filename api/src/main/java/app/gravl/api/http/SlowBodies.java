package app.gravl.api.http;

import app.gravl.settings.Settings;
import io.javalin.config.Key;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * How long bodies may take, and how many threads may wait for them: a quarter for one user, half of
 * all for everybody, so that others are served whatever anybody sends.
 */
public final class SlowBodies {

  /** Where requests find it. */
  public static final Key<SlowBodies> KEY = new Key<>("slow-bodies");

  private static final String USER = "slow-bodies.user";

  /**
   * @param atOnce within which a body needs no leave to be waited for: many clients send it right
   *     behind its headers
   * @param grace of waiting that every body has; mobile networks stall for some seconds
   * @param bytesPerSecond that must come beyond it
   */
  public record Limits(Duration atOnce, Duration grace, int bytesPerSecond) {

    public static Limits read(Settings settings) {
      return new Limits(
          Duration.ofMillis(
              settings.integer(
                  "BODY_AT_ONCE_MS",
                  25,
                  1,
                  60_000,
                  "in which a body counts as sent along with its headers")),
          Duration.ofMillis(
              settings.integer(
                  "BODY_GRACE_MS", 10_000, 100, 600_000, "that a body may keep us waiting")),
          settings.integer(
              "BODY_BYTES_PER_SECOND", 2_000, 1, 1_000_000, "of a body that took longer"));
    }
  }

  private final Limits limits;
  private final Semaphore free;
  private final int perUser;
  private final Map<Long, Integer> waiting = new ConcurrentHashMap<>();

  /**
   * @param threads that answer requests
   */
  public SlowBodies(Limits limits, int threads) {
    this.limits = limits;
    this.free = new Semaphore(threads / 2);
    this.perUser = Math.max(2, threads / 4);
  }

  /** Says whose body a request brings. */
  public static void belongsTo(Context ctx, long userId) {
    ctx.attribute(USER, userId);
  }

  static long userOf(Context ctx) {
    Long userId = ctx.attribute(USER);
    return userId == null ? 0 : userId;
  }

  /** Whether it still comes at once after that wait. */
  boolean atOnce(long waitedNanos) {
    return waitedNanos < limits.atOnce().toNanos();
  }

  boolean tooSlow(long waitedNanos, long bytes) {
    return waitedNanos
        > limits.grace().toNanos() + 1_000_000_000L * bytes / limits.bytesPerSecond();
  }

  /**
   * Before waiting for bytes; {@link #done} must follow.
   *
   * @throws Problem 429 where this user has too many threads waiting, 503 where everybody has
   */
  void await(long userId) {
    if (waiting.merge(userId, 1, Integer::sum) > perUser) {
      leave(userId);
      throw Problem.of(
              ProblemType.TOO_MANY_REQUESTS,
              "Too many of your requests are still sending their bodies.")
          .withHeader("Retry-After", "1")
          .withHeader("Connection", "close");
    }
    if (!free.tryAcquire()) {
      leave(userId);
      throw Problem.of(ProblemType.UNAVAILABLE, "Too many requests are still sending their bodies.")
          .withHeader("Retry-After", "1")
          .withHeader("Connection", "close");
    }
  }

  void done(long userId) {
    free.release();
    leave(userId);
  }

  private void leave(long userId) {
    waiting.computeIfPresent(userId, (id, count) -> count == 1 ? null : count - 1);
  }
}
