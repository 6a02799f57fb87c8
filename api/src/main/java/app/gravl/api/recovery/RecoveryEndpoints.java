package app.gravl.api.recovery;

import app.gravl.api.auth.SignedIn;
import app.gravl.api.consistency.InsightReads;
import app.gravl.api.consistency.Written;
import app.gravl.api.database.Database;
import app.gravl.api.facts.FactsReader;
import app.gravl.api.http.Bodies;
import app.gravl.api.http.Json;
import app.gravl.api.http.Parameters;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import app.gravl.model.MuscleGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;

/** {@code /api/recovery}. */
public final class RecoveryEndpoints {

  private static final int MUSCLES = MuscleGroup.values().length;

  private final Database database;
  private final MuscleRecoveries recoveries;
  private final FactsReader facts;
  private final InsightReads reads;
  private final Clock clock;

  public RecoveryEndpoints(Database database, FactsReader facts, InsightReads reads, Clock clock) {
    this.database = database;
    this.recoveries = new MuscleRecoveries(database);
    this.facts = facts;
    this.reads = reads;
    this.clock = clock;
  }

  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.get("/api/recovery/muscle-groups", signedIn.as(this::all));
    routes.get("/api/recovery/most-recovered", signedIn.as(this::mostRecovered));
    routes.get("/api/recovery/muscle-groups/{muscle}", signedIn.as(this::explain));
    routes.put("/api/recovery/muscle-groups/{muscle}/check-in", signedIn.as(this::checkIn));
    routes.delete("/api/recovery/muscle-groups/{muscle}/check-in", signedIn.as(this::undoCheckIn));
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

  private void explain(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx, "after", "wait");
    MuscleGroup muscle = muscle(ctx);
    reads.answer(ctx, userId, () -> MuscleExplanation.read(database, facts, userId, muscle, now()));
  }

  private void checkIn(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    MuscleGroup muscle = muscle(ctx);
    double recovery = Bodies.parse(Bodies.bytes(ctx), CheckIns::read);
    Json.answer(
        ctx,
        200,
        new Written(
            database.write(
                connection -> CheckIns.put(connection, userId, muscle, recovery, now()))));
  }

  private void undoCheckIn(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    MuscleGroup muscle = muscle(ctx);
    Json.answer(
        ctx,
        200,
        new Written(
            database.write(connection -> CheckIns.deleteLatest(connection, userId, muscle))));
  }

  private static MuscleGroup muscle(Context ctx) {
    try {
      return MuscleGroup.ofKey(ctx.pathParam("muscle"));
    } catch (IllegalArgumentException e) {
      throw Problem.of(
          ProblemType.UNKNOWN_MUSCLE,
          "Muscle groups are "
              + Arrays.stream(MuscleGroup.values())
                  .map(MuscleGroup::key)
                  .collect(Collectors.joining(", "))
              + ".");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
