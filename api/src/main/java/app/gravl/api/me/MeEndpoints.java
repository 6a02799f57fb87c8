package app.gravl.api.me;

import app.gravl.api.auth.SignedIn;
import app.gravl.api.database.Database;
import app.gravl.api.database.Sql;
import app.gravl.api.http.Parameters;
import app.gravl.api.http.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;

/** {@code /api/me}: who is signed in. */
public final class MeEndpoints {

  private static final int NO_CONTENT = 204;

  private static final String ERASE =
      """
      select erase_user(?)
      """;

  private final Database database;

  public MeEndpoints(Database database) {
    this.database = database;
  }

  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.delete("/api/me", signedIn.as(this::erase));
  }

  /** The facts are gone with the answer; what the stream made of them follows within seconds. */
  private void erase(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    boolean found =
        database.write(
            connection ->
                Boolean.TRUE.equals(
                    Sql.first(connection, ERASE, row -> row.getBoolean(1), userId)));
    if (!found) {
      throw Problem.unknownUser();
    }
    ctx.status(NO_CONTENT);
  }
}
