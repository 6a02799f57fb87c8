package app.gravl.api.recommendation;

import app.gravl.api.auth.Principal;
import app.gravl.api.auth.SignedIn;
import app.gravl.api.consistency.InsightReads;
import app.gravl.api.database.Database;
import app.gravl.api.http.Parameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** {@code /api/recommendations}. */
public final class RecommendationEndpoints {

  private final Recommendations recommendations;
  private final InsightReads reads;
  private final RecommendationStreams streams;
  private final Clock clock;

  public RecommendationEndpoints(
      Database database, InsightReads reads, RecommendationStreams streams, Clock clock) {
    this.streams = streams;
    this.recommendations = new Recommendations(database);
    this.reads = reads;
    this.clock = clock;
  }

  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.get("/api/recommendations/smart-workout", signedIn.as(this::smartWorkout));
    routes.get("/api/recommendations/stream", signedIn.asPrincipal(this::stream));
  }

  private void stream(Context ctx, Principal principal) throws SQLException {
    Parameters.allow(ctx);
    // Refuses users who are not there before anything is sent.
    recommendations.of(principal.userId(), clock.instant());
    String last = ctx.header("Last-Event-ID");
    streams.admit(principal.userId());
    ctx.res().setStatus(200);
    ctx.res().setContentType("text/event-stream;charset=utf-8");
    ctx.res().setHeader("Cache-Control", "no-store");
    // Proxies that collect answers would hold events back.
    ctx.res().setHeader("X-Accel-Buffering", "no");
    ctx.future(
        () -> streams.open(ctx.req().getAsyncContext(), principal, last == null ? "" : last));
  }

  private void smartWorkout(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx, "after", "wait");
    reads.answer(
        ctx,
        userId,
        () -> recommendations.of(userId, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }
}
