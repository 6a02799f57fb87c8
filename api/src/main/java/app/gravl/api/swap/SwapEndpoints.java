package app.gravl.api.swap;

import app.gravl.api.auth.SignedIn;
import app.gravl.api.consistency.InsightReads;
import app.gravl.api.database.Database;
import app.gravl.api.facts.FactsReader;
import app.gravl.api.http.Bodies;
import app.gravl.api.http.Json;
import app.gravl.api.http.Parameters;
import app.gravl.api.idempotency.IdempotentWrite;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** {@code /api/workouts/available}, {@code /api/workouts/{id}/swap} and {@code /api/swaps}. */
public final class SwapEndpoints {

  private final Database database;
  private final FactsReader facts;
  private final InsightReads reads;
  private final Clock clock;

  public SwapEndpoints(Database database, FactsReader facts, InsightReads reads, Clock clock) {
    this.database = database;
    this.facts = facts;
    this.reads = reads;
    this.clock = clock;
  }

  /** To be called before somebody registers {@code /api/workouts/{id}}, which matches too. */
  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.get("/api/workouts/available", signedIn.as(this::available));
    routes.post("/api/workouts/{id}/swap", signedIn.as(this::swap));
    routes.get("/api/workouts/{id}/swaps", signedIn.as(this::trail));
    routes.post("/api/swaps/{id}/revert", signedIn.as(this::revert));
  }

  private void available(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx, "date", "for", "after", "wait");
    LocalDate date = Parameters.date(ctx, "date");
    Long replaces = Parameters.idOrNull(ctx, "for");
    reads.answer(
        ctx, userId, () -> AvailableWorkouts.read(database, facts, userId, date, replaces, now()));
  }

  private void swap(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    long workoutId = Parameters.id(ctx);
    byte[] body = Bodies.bytes(ctx);
    SwapRequest request = Bodies.parse(body, fields -> SwapRequest.read(fields, workoutId));
    IdempotentWrite write = IdempotentWrite.of(ctx, userId, body);
    Json.answer(
        ctx,
        201,
        database.write(
            connection ->
                write.once(
                    connection,
                    Swaps.Swapped.class,
                    () -> Swaps.swap(connection, userId, workoutId, request, now()))));
  }

  private void trail(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx, "cursor", "limit");
    long workoutId = Parameters.id(ctx);
    int limit = Parameters.integer(ctx, "limit", 100, 1, 500);
    @Nullable Long cursor = Parameters.idOrNull(ctx, "cursor");
    long before = cursor == null ? Long.MAX_VALUE : cursor;
    Json.answer(
        ctx,
        200,
        database.read(connection -> SwapTrail.read(connection, userId, workoutId, before, limit)));
  }

  private void revert(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    long id = Parameters.id(ctx);
    Json.answer(
        ctx, 200, database.write(connection -> Swaps.revert(connection, userId, id, now())));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
