package app.gravl.api.logs;

import app.gravl.api.auth.SignedIn;
import app.gravl.api.database.Database;
import app.gravl.api.http.Bodies;
import app.gravl.api.http.Json;
import app.gravl.api.http.Parameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.Clock;

/** {@code /api/logs}. */
public final class LogEndpoints {

  private final Database database;
  private final Clock clock;

  public LogEndpoints(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.post("/api/logs", signedIn.as(this::create));
  }

  private void create(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    byte[] body = Bodies.bytes(ctx);
    NewLogs logs = Bodies.parse(body, fields -> NewLogs.read(fields, clock.instant()));
    Json.answer(ctx, 201, database.write(connection -> LogWriter.insert(connection, userId, logs)));
  }
}
