package app.gravl.api.recovery;

import app.gravl.api.auth.SignedIn;
import app.gravl.api.consistency.InsightReads;
import app.gravl.api.database.Database;
import app.gravl.api.http.Parameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** {@code /api/recovery}. */
public final class RecoveryEndpoints {

  private static final int MUSCLES = 16;

  private final MuscleRecoveries recoveries;
  private final InsightReads reads;
  private final Clock clock;

  public RecoveryEndpoints(Database database, InsightReads reads, Clock clock) {
    this.recoveries = new MuscleRecoveries(database);
    this.reads = reads;
    this.clock = clock;
  }

  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.get("/api/recovery/muscle-groups", signedIn.as(this::all));
    routes.get("/api/recovery/most-recovered", signedIn.as(this::mostRecovered));
  }

  private void all(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx, "after", "wait");
    reads.answer(ctx, userId, () -> recoveries.all(userId, now()));
  }

  private void mostRecovered(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx, "after", "wait", "limit");
    int limit = Parameters.integer(ctx, "limit", 5, 1, MUSCLES);
    reads.answer(ctx, userId, () -> recoveries.mostRecovered(userId, now(), limit));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
