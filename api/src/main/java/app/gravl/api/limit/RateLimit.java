package app.gravl.api.limit;

import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A bucket of requests for each user, who is known by the token and nothing else. A bucket is one
 * number, the instant at which it is full again (GCRA), and is forgotten once it is.
 */
public final class RateLimit {

  private final RateSettings settings;
  private final Clock clock;
  private final long nanosEach;
  private final Map<Long, Long> fullAt = new ConcurrentHashMap<>();

  public RateLimit(RateSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.nanosEach =
        settings.perSecond() == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / settings.perSecond();
  }

  /**
   * Takes one request from the user's bucket and tells in headers what is left.
   *
   * @throws Problem 429 where nothing is left
   */
  public void take(Context ctx, long userId) {
    if (nanosEach == 0) {
      return;
    }
    long now = now();
    long capacity = nanosEach * settings.burst();
    long[] missing = new long[1];
    fullAt.compute(
        userId,
        (id, full) -> {
          long from = full == null ? now : Math.max(now, full);
          long then = from + nanosEach;
          missing[0] = then - now - capacity;
          return missing[0] > 0 ? Long.valueOf(from) : Long.valueOf(then);
        });
    long left = missing[0] > 0 ? 0 : -missing[0] / nanosEach;
    ctx.header("RateLimit-Policy", "\"user\";q=" + settings.burst() + ";w=" + window());
    ctx.header("RateLimit", "\"user\";r=" + left + ";t=" + (left == 0 ? 1 : 0));
    if (missing[0] > 0) {
      throw Problem.of(
              ProblemType.TOO_MANY_REQUESTS,
              "At most "
                  + settings.burst()
                  + " requests at once and "
                  + settings.perSecond()
                  + " a second are answered.")
          .withHeader("Retry-After", Long.toString(1 + TimeUnit.NANOSECONDS.toSeconds(missing[0])));
    }
  }

  /** Forgets the buckets that are full. */
  public void forget() {
    long now = now();
    fullAt.values().removeIf(full -> full <= now);
  }

  // Seconds in which an empty bucket fills.
  private int window() {
    return Math.max(1, settings.burst() / settings.perSecond());
  }

  private long now() {
    return TimeUnit.MILLISECONDS.toNanos(clock.millis());
  }
}
