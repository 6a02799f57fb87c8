package app.gravl.api.logs;

import app.gravl.api.auth.SignedIn;
import app.gravl.api.consistency.Written;
import app.gravl.api.database.Database;
import app.gravl.api.http.Bodies;
import app.gravl.api.http.Json;
import app.gravl.api.http.Parameters;
import app.gravl.api.idempotency.IdempotentWrite;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** {@code /api/logs}. */
public final class LogEndpoints {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final Database database;
  private final Clock clock;

  public LogEndpoints(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.get("/api/logs", signedIn.as(this::list));
    routes.post("/api/logs", signedIn.as(this::create));
    routes.patch("/api/logs/{id}", signedIn.as(this::change));
    routes.delete("/api/logs/{id}", signedIn.as(this::delete));
  }

  private void list(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx, "from", "to", "cursor", "limit");
    String cursor = Parameters.text(ctx, "cursor");
    LogPage.Request request =
        new LogPage.Request(
            Parameters.instant(ctx, "from", Instant.EPOCH),
            Parameters.instant(ctx, "to", LogCursor.START.performedAt()),
            cursor == null ? LogCursor.START : LogCursor.parse(cursor),
            Parameters.integer(ctx, "limit", 50, 1, 500));
    Json.answer(ctx, 200, database.read(connection -> LogPage.read(connection, userId, request)));
  }

  private void create(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    byte[] body = Bodies.bytes(ctx);
    NewLogs logs = Bodies.parse(body, fields -> NewLogs.read(fields, clock.instant()));
    IdempotentWrite write = IdempotentWrite.of(ctx, userId, body);
    LogWriter.Created created =
        database.write(
            connection ->
                write.once(
                    connection,
                    LogWriter.Created.class,
                    () -> LogWriter.insert(connection, userId, logs)));
    Json.answer(ctx, 201, created);
  }

  private void change(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    long id = Parameters.id(ctx);
    byte[] body = Bodies.bytes(ctx, Set.of("application/json", MERGE_PATCH));
    boolean mergePatch = MERGE_PATCH.equals(Bodies.mediaType(ctx.header("Content-Type")));
    LogChange change =
        Bodies.parse(body, fields -> LogChange.read(fields, clock.instant(), mergePatch));
    Json.answer(ctx, 200, database.write(connection -> change.apply(connection, userId, id)));
  }

  private void delete(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    long id = Parameters.id(ctx);
    Json.answer(
        ctx,
        200,
        new Written(database.write(connection -> LogChange.delete(connection, userId, id))));
  }
}
