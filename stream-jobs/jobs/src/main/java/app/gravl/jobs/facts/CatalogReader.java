package app.gravl.jobs.facts;

import app.gravl.jobs.catalog.CatalogAssembly;
import app.gravl.jobs.changes.CatalogEntry;
import app.gravl.jobs.changes.CatalogEntry.ActivationEntry;
import app.gravl.jobs.changes.CatalogEntry.ExerciseEntry;
import app.gravl.jobs.changes.CatalogEntry.WorkoutEntry;
import app.gravl.jobs.changes.CatalogEntry.WorkoutExerciseEntry;
import app.gravl.jobs.changes.WorkoutExercise;
import app.gravl.model.Catalog;
import app.gravl.model.Exercise;
import app.gravl.model.MuscleGroup;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The catalog from its tables, put together as the stream does it from its changes. */
public final class CatalogReader {

  private static final String VERSION =
      """
      select version from catalog_state
      """;

  private static final String EXERCISES =
      """
      select id, equipment, body_weight_share, assisted from exercises where user_id is null
      """;

  private static final String ACTIVATIONS =
      """
      select exercise_id, muscle_group::text, activation from exercise_muscles where user_id is null
      """;

  private static final String WORKOUTS =
      """
      select id, name from workouts
      """;

  private static final String WORKOUT_EXERCISES =
      """
      select id, workout_id, exercise_id, position, sets, reps from workout_exercises
      """;

  @FunctionalInterface
  private interface RowReader {
    CatalogEntry read(ResultSet row) throws SQLException;
  }

  private CatalogReader() {}

  /**
   * @param connection in a transaction of one snapshot
   */
  public static Catalog read(Connection connection) throws SQLException {
    return CatalogAssembly.assemble(
        version(connection), entries(connection).stream().map(CatalogEntry::toBytes).toList());
  }

  public static long version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery(VERSION)) {
      version.next();
      return version.getLong(1);
    }
  }

  /** All rows of the catalog, users' own exercises left out. */
  public static List<CatalogEntry> entries(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      List<CatalogEntry> entries = new ArrayList<>();
      add(statement, EXERCISES, CatalogReader::exercise, entries);
      add(
          statement,
          ACTIVATIONS,
          row ->
              new ActivationEntry(
                  row.getLong(1), MuscleGroup.ofKey(row.getString(2)), row.getDouble(3)),
          entries);
      add(statement, WORKOUTS, row -> new WorkoutEntry(row.getLong(1), row.getString(2)), entries);
      add(
          statement,
          WORKOUT_EXERCISES,
          row ->
              new WorkoutExerciseEntry(
                  row.getLong(1),
                  new WorkoutExercise(
                      row.getLong(2), row.getLong(3), row.getInt(4), row.getInt(5), row.getInt(6))),
          entries);
      return entries;
    }
  }

  private static ExerciseEntry exercise(ResultSet row) throws SQLException {
    String equipment = row.getString(2);
    double stated = row.getDouble(3);
    if (row.wasNull()) {
      stated = Double.NaN;
    }
    boolean assisted = row.getBoolean(4);
    return new ExerciseEntry(
        row.getLong(1), equipment, Exercise.bodyWeightShare(stated, equipment, assisted), assisted);
  }

  private static void add(
      Statement statement, String query, RowReader reader, List<CatalogEntry> to)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        to.add(reader.read(rows));
      }
    }
  }
}
