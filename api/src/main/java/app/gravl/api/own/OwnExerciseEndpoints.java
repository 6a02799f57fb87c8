package app.gravl.api.own;

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

/** Writing under {@code /api/exercises}: the user's own. The catalog's are for reading only. */
public final class OwnExerciseEndpoints {

  private static final String ALL = "/api/exercises";
  private static final String ONE = ALL + "/{id}";

  private final Database database;

  public OwnExerciseEndpoints(Database database) {
    this.database = database;
  }

  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.post(ALL, signedIn.as(this::create));
    routes.put(ONE, signedIn.as(this::replace));
    routes.delete(ONE, signedIn.as(this::delete));
  }

  private void create(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    byte[] body = Bodies.bytes(ctx);
    OwnExercise exercise = Bodies.parse(body, OwnExercise::read);
    IdempotentWrite write = IdempotentWrite.of(ctx, userId, body);
    Created created =
        database.write(
            connection ->
                write.once(connection, Created.class, () -> exercise.create(connection, userId)));
    ctx.header("Location", ALL + "/" + created.id());
    Json.answer(ctx, 201, created);
  }

  private void replace(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    long id = Parameters.id(ctx);
    OwnExercise exercise = Bodies.parse(Bodies.bytes(ctx), OwnExercise::read);
    Json.answer(ctx, 200, database.write(connection -> exercise.replace(connection, userId, id)));
  }

  private void delete(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    long id = Parameters.id(ctx);
    Json.answer(
        ctx,
        200,
        new Written(database.write(connection -> OwnExercise.delete(connection, userId, id))));
  }
}
