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
import java.util.List;

/** {@code /api/custom-workouts}. */
public final class CustomWorkoutEndpoints {

  private static final String ALL = "/api/custom-workouts";
  private static final String ONE = ALL + "/{id}";

  record CustomWorkoutList(List<CustomWorkout> customWorkouts) {}

  private final Database database;

  public CustomWorkoutEndpoints(Database database) {
    this.database = database;
  }

  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.get(ALL, signedIn.as(this::list));
    routes.post(ALL, signedIn.as(this::create));
    routes.get(ONE, signedIn.as(this::get));
    routes.put(ONE, signedIn.as(this::replace));
    routes.delete(ONE, signedIn.as(this::delete));
  }

  private void list(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    Json.answer(
        ctx,
        200,
        new CustomWorkoutList(database.read(connection -> CustomWorkout.all(connection, userId))));
  }

  private void get(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    long id = Parameters.id(ctx);
    Json.answer(ctx, 200, database.read(connection -> CustomWorkout.one(connection, userId, id)));
  }

  private void create(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    byte[] body = Bodies.bytes(ctx);
    WorkoutPlan plan = Bodies.parse(body, WorkoutPlan::read);
    IdempotentWrite write = IdempotentWrite.of(ctx, userId, body);
    Created created =
        database.write(
            connection ->
                write.once(connection, Created.class, () -> plan.create(connection, userId)));
    ctx.header("Location", ALL + "/" + created.id());
    Json.answer(ctx, 201, created);
  }

  private void replace(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    long id = Parameters.id(ctx);
    WorkoutPlan plan = Bodies.parse(Bodies.bytes(ctx), WorkoutPlan::read);
    Json.answer(ctx, 200, database.write(connection -> plan.replace(connection, userId, id)));
  }

  private void delete(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    long id = Parameters.id(ctx);
    Json.answer(
        ctx,
        200,
        new Written(database.write(connection -> WorkoutPlan.delete(connection, userId, id))));
  }
}
