package app.gravl.api.catalog;

import app.gravl.api.auth.SignedIn;
import app.gravl.api.database.Database;
import app.gravl.api.http.Json;
import app.gravl.api.http.Parameters;
import app.gravl.api.http.Problem;
import app.gravl.catalog.Vocabulary;
import app.gravl.model.MuscleGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** {@code /api/exercises} and {@code /api/workouts}. */
public final class CatalogEndpoints {

  private static final int MAX_QUERY = 100;
  private static final List<String> MUSCLES =
      Arrays.stream(MuscleGroup.values()).map(MuscleGroup::key).toList();

  record ExerciseList(List<Exercises.Exercise> exercises) {}

  record WorkoutList(List<Workouts.Workout> workouts) {}

  private final Database database;

  public CatalogEndpoints(Database database) {
    this.database = database;
  }

  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.get("/api/exercises", signedIn.as(this::exercises));
    routes.get("/api/exercises/{id}", signedIn.as(this::exercise));
    routes.get("/api/workouts", signedIn.as(this::workouts));
    routes.get("/api/workouts/{id}", signedIn.as(this::workout));
  }

  private void exercises(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx, "q", "muscle", "equipment", "retired");
    String text = Parameters.text(ctx, "q");
    if (text != null && (text.length() > MAX_QUERY || text.indexOf('\0') >= 0)) {
      throw Problem.parameter("q", "must be a text of at most " + MAX_QUERY + " characters");
    }
    Exercises.Filter filter =
        new Exercises.Filter(
            null,
            text,
            Parameters.oneOf(ctx, "muscle", MUSCLES),
            Parameters.oneOf(ctx, "equipment", Vocabulary.EQUIPMENT),
            "true".equals(Parameters.oneOf(ctx, "retired", List.of("true", "false"))));
    Json.answer(
        ctx,
        200,
        new ExerciseList(database.read(connection -> Exercises.find(connection, userId, filter))));
  }

  private void exercise(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    long id = Parameters.id(ctx);
    Json.answer(ctx, 200, database.read(connection -> Exercises.one(connection, userId, id)));
  }

  private void workout(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    long id = Parameters.id(ctx);
    Json.answer(ctx, 200, database.read(connection -> Workouts.one(connection, userId, id)));
  }

  private void workouts(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx);
    Json.answer(
        ctx, 200, new WorkoutList(database.read(connection -> Workouts.all(connection, userId))));
  }
}
