package app.gravl.api.own;

import app.gravl.api.auth.SignedIn;
import app.gravl.api.consistency.ConsistencyToken;
import app.gravl.api.consistency.Written;
import app.gravl.api.database.Database;
import app.gravl.api.http.Bodies;
import app.gravl.api.http.Fields;
import app.gravl.api.http.Json;
import app.gravl.api.http.Parameters;
import app.gravl.api.idempotency.IdempotentWrite;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * {@code /api/custom-workouts}, and writing under {@code /api/exercises}: the user's own. The
 * catalog's exercises are for reading only, and read with it.
 */
public final class OwnEndpoints {

  private static final String WORKOUTS = "/api/custom-workouts";
  private static final String EXERCISES = "/api/exercises";
  private static final String ONE = "/{id}";

  record CustomWorkoutList(List<CustomWorkout> customWorkouts) {}

  private interface Removal {
    ConsistencyToken delete(Connection connection, long userId, long id) throws SQLException;
  }

  private final Database database;

  public OwnEndpoints(Database database) {
    this.database = database;
  }

  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.get(WORKOUTS, signedIn.as(this::workouts));
    routes.get(WORKOUTS + ONE, signedIn.as(this::workout));
    writes(routes, signedIn, WORKOUTS, WorkoutPlan::read, WorkoutPlan::delete);
    writes(routes, signedIn, EXERCISES, OwnExercise::read, OwnExercise::delete);
  }

  private void writes(
      RoutesConfig routes,
      SignedIn signedIn,
      String path,
      Function<Fields, ? extends OwnResource> reader,
      Removal removal) {
    routes.post(path, signedIn.as((ctx, userId) -> create(ctx, userId, path, reader)));
    routes.put(path + ONE, signedIn.as((ctx, userId) -> replace(ctx, userId, reader)));
    routes.delete(path + ONE, signedIn.as((ctx, userId) -> delete(ctx, userId, removal)));
  }

  private void workouts(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    Json.answer(
        ctx,
        200,
        new CustomWorkoutList(database.read(connection -> CustomWorkout.all(connection, userId))));
  }

  private void workout(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    long id = Parameters.id(ctx);
    Json.answer(ctx, 200, database.read(connection -> CustomWorkout.one(connection, userId, id)));
  }

  private void create(
      Context ctx, long userId, String path, Function<Fields, ? extends OwnResource> reader)
      throws SQLException {
    Parameters.allow(ctx);
    byte[] body = Bodies.bytes(ctx);
    OwnResource resource = Bodies.parse(body, reader);
    IdempotentWrite write = IdempotentWrite.of(ctx, userId, body);
    Created created =
        database.write(
            connection ->
                write.once(connection, Created.class, () -> resource.create(connection, userId)));
    ctx.header("Location", path + "/" + created.id());
    Json.answer(ctx, 201, created);
  }

  private void replace(Context ctx, long userId, Function<Fields, ? extends OwnResource> reader)
      throws SQLException {
    Parameters.allow(ctx);
    long id = Parameters.id(ctx);
    OwnResource resource = Bodies.parse(Bodies.bytes(ctx), reader);
    Json.answer(ctx, 200, database.write(connection -> resource.replace(connection, userId, id)));
  }

  private void delete(Context ctx, long userId, Removal removal) throws SQLException {
    Parameters.allow(ctx);
    long id = Parameters.id(ctx);
    Json.answer(
        ctx,
        200,
        new Written(database.write(connection -> removal.delete(connection, userId, id))));
  }
}
