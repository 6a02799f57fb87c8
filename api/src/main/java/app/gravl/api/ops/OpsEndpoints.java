package app.gravl.api.ops;

import app.gravl.api.auth.SignedIn;
import app.gravl.api.database.Database;
import app.gravl.api.http.Json;
import app.gravl.api.http.Parameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** {@code /api/ops}. */
public final class OpsEndpoints {

  private static final String SCOPE = "ops";

  private final Database database;
  private final Clock clock;

  public OpsEndpoints(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.get("/api/ops/lag", signedIn.withScope(SCOPE, this::lag));
  }

  private void lag(Context ctx) throws SQLException {
    Parameters.allow(ctx);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Json.answer(ctx, 200, database.read(connection -> StreamLag.read(connection, now)));
  }
}
