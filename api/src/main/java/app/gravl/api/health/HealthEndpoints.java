package app.gravl.api.health;

import app.gravl.api.consistency.InsightFeed;
import app.gravl.api.database.Database;
import app.gravl.api.http.Json;
import app.gravl.api.ops.StreamState;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For those who run the process: is it up, can it work, what has it done. */
public final class HealthEndpoints {

  private static final String OK = "ok";
  private static final String DOWN = "down";

  // Heartbeats come every few seconds; a restart of a part of the stream is no reason to call it
  // dead.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * @param stream null where the database does not answer
   * @param heartbeatAgeSeconds null until all heartbeats have come
   */
  record Readiness(
      String status,
      Map<String, String> checks,
      StreamState.@Nullable Verdict stream,
      @Nullable Double heartbeatAgeSeconds) {}

  private final Database database;
  private final InsightFeed feed;

  public HealthEndpoints(Database database, InsightFeed feed) {
    this.database = database;
    this.feed = feed;
  }

  public void register(RoutesConfig routes) {
    routes.get("/health", HealthEndpoints::alive);
    routes.get("/api/health", HealthEndpoints::alive);
    routes.get("/health/live", HealthEndpoints::alive);
    routes.get("/health/serving", this::serving);
    routes.get("/health/ready", this::ready);
  }

  private static void alive(Context ctx) {
    Json.answer(ctx, 200, Map.of("status", OK));
  }

  /**
   * What a load balancer asks. Not of the stream: while that stands still every replica serves, if
   * old insights, and takes sets; none must be taken away for it.
   */
  private void serving(Context ctx) {
    boolean serving = streamState() != null && feed.isListening();
    Json.answer(ctx, serving ? 200 : 503, Map.of("status", word(serving)));
  }

  private void ready(Context ctx) {
    StreamState state = streamState();
    StreamState.Verdict stream = state == null ? null : state.verdict(PATIENCE);
    Map<String, String> checks =
        Map.of(
            "database", word(state != null),
            "feed", word(feed.isListening()),
            "stream", word(stream == StreamState.Verdict.ALIVE));
    boolean ready = !checks.containsValue(DOWN);
    Json.answer(
        ctx,
        ready ? 200 : 503,
        new Readiness(
            word(ready), checks, stream, state == null ? null : state.heartbeatAgeSeconds()));
  }

  private static String word(boolean ok) {
    return ok ? OK : DOWN;
  }

  /** Null where the database does not answer, or has no schema. */
  private @Nullable StreamState streamState() {
    try {
      return database.read(StreamState::read);
    } catch (SQLException e) {
      return null;
    }
  }
}
