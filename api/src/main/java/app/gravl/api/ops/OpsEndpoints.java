package app.gravl.api.ops;

import app.gravl.api.auth.SignedIn;
import app.gravl.api.database.Database;
import app.gravl.api.http.Json;
import app.gravl.api.http.Parameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;

/** {@code /api/ops}. */
public final class OpsEndpoints {

  private static final String SCOPE = "ops";

  private final Database database;

  public OpsEndpoints(Database database) {
    this.database = database;
  }

  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.get("/api/ops/lag", signedIn.withScope(SCOPE, this::lag));
  }

  private void lag(Context ctx) throws SQLException {
    Parameters.allow(ctx);
    Json.answer(ctx, 200, database.read(StreamLag::read));
  }
}
