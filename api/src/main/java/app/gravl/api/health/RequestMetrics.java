package app.gravl.api.health;

import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long requests take, by route and status; paths themselves would be endless. */
public final class RequestMetrics {

  private static final Logger LOG = LoggerFactory.getLogger(RequestMetrics.class);

  private record Key(String method, String route, int status) {}

  private final MeterRegistry meters;
  // Looking a timer up by its tags costs more than the rest of this class.
  private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

  public RequestMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Called when a request is answered. */
  public void record(Context ctx, float millis) {
    var endpoint = ctx.endpoints().matchedHttpEndpoint();
    Key key =
        new Key(
            ctx.method().toString(), endpoint == null ? "none" : endpoint.path, ctx.statusCode());
    timers.computeIfAbsent(key, this::timer).record(Duration.ofNanos((long) (millis * 1e6)));
    LOG.debug("{} {} {} in {} ms", key.method(), key.route(), key.status(), millis);
  }

  private Timer timer(Key key) {
    return Timer.builder("http.server.requests")
        .description("Requests answered")
        .tag("method", key.method())
        .tag("route", key.route())
        .tag("status", Integer.toString(key.status()))
        .serviceLevelObjectives(
            Duration.ofMillis(1),
            Duration.ofMillis(5),
            Duration.ofMillis(15),
            Duration.ofMillis(25),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10))
        .register(meters);
  }
}
