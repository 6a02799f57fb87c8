package app.gravl.api.preferences;

import app.gravl.api.auth.SignedIn;
import app.gravl.api.consistency.Written;
import app.gravl.api.database.Database;
import app.gravl.api.http.Bodies;
import app.gravl.api.http.Json;
import app.gravl.api.http.Parameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;

/** {@code /api/preferences}. */
public final class PreferenceEndpoints {

  private final Database database;

  public PreferenceEndpoints(Database database) {
    this.database = database;
  }

  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.get("/api/preferences", signedIn.as(this::get));
    routes.put("/api/preferences", signedIn.as(this::put));
  }

  private void get(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    Json.answer(ctx, 200, database.read(connection -> Preferences.of(connection, userId)));
  }

  private void put(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    Preferences preferences = Bodies.parse(Bodies.bytes(ctx), Preferences::read);
    Json.answer(
        ctx, 200, new Written(database.write(connection -> preferences.store(connection, userId))));
  }
}
