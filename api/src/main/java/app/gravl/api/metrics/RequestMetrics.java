package app.gravl.api.metrics;

import app.gravl.api.tracing.RequestSpans;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long requests take, by route and status; paths themselves would be endless. */
public final class RequestMetrics {

  private static final Logger LOG = LoggerFactory.getLogger(RequestMetrics.class);

  /** A stranger may send any word for a method: each would be a series for ever. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private record Key(String method, String route, int status) {}

  private final MeterRegistry meters;
  private final Timer streams;
  // Looking a timer up by its tags costs more than the rest of this class.
  private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

  public RequestMetrics(MeterRegistry meters) {
    this.meters = meters;
    // How long a client stays is no measure of how quickly we answer.
    this.streams =
        Timer.builder("api.streams.lasted").description("Event streams ended").register(meters);
  }

  /** Called when a request is answered; of a stream, when it has ended. */
  public void record(Context ctx, float millis) {
    if (isStream(ctx)) {
      streams.record(nanos(millis));
      RequestSpans.end(ctx);
      return;
    }
    var endpoint = ctx.endpoints().matchedHttpEndpoint();
    String method = ctx.method().toString();
    Key key =
        new Key(
            METHODS.contains(method) ? method : "OTHER",
            endpoint == null ? "none" : endpoint.path,
            ctx.statusCode());
    record(timers.computeIfAbsent(key, this::timer), nanos(millis), RequestSpans.of(ctx));
    RequestSpans.end(ctx);
    LOG.debug("{} {} {} in {} ms", key.method(), key.route(), key.status(), millis);
  }

  /** Where the request is traced its trace stands beside the measurement. */
  private static void record(Timer timer, Duration took, @Nullable Span span) {
    if (span == null) {
      timer.record(took);
      return;
    }
    io.opentelemetry.context.Context.current().with(span).wrap(() -> timer.record(took)).run();
  }

  private static boolean isStream(Context ctx) {
    String type = ctx.res().getContentType();
    return type != null && type.startsWith("text/event-stream");
  }

  private static Duration nanos(float millis) {
    return Duration.ofNanos((long) (millis * 1e6));
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
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofMillis(2_500),
            Duration.ofSeconds(10))
        .register(meters);
  }
}
