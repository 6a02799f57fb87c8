package app.gravl.api.recommendation;

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
  private final Clock clock;

  public RecommendationEndpoints(Database database, InsightReads reads, Clock clock) {
    this.recommendations = new Recommendations(database);
    this.reads = reads;
    this.clock = clock;
  }

  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.get("/api/recommendations/smart-workout", signedIn.as(this::smartWorkout));
  }

  private void smartWorkout(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx, "after", "wait");
    reads.answer(
        ctx,
        userId,
        () -> recommendations.of(userId, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }
}
