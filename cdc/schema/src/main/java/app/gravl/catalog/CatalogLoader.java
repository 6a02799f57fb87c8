package app.gravl.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Brings the catalog in the database to that of the files, in one transaction that writes only rows
 * that differ: a load without changes leaves catalog_state and the change stream alone.
 *
 * <p>Rows that left the files are deleted where nobody refers to them. An exercise that a user's
 * logs, plans or exclusions name is kept, retired and without aliases, so that its history still
 * counts; a workout that logs or swaps name is kept without exercises, so that history keeps its
 * name but nobody is recommended it. Rows with ids past {@link CatalogContent#LAST_ID} were added
 * in the database and are not touched.
 */
public final class CatalogLoader {

  /**
   * @param rowsWritten catalog rows inserted, updated or deleted; 0 where all was as in the files
   * @param kept slugs that left the files but that users still refer to
   */
  public record Loaded(int rowsWritten, List<String> kept) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DataSource owner;

  /**
   * @param owner connections of the role that owns the schema
   */
  public CatalogLoader(DataSource owner) {
    this.owner = owner;
  }

  /**
   * @throws InvalidCatalog where an id or slug of the files is taken in this database
   * @throws SQLException where the database fails; nothing is changed then
   */
  public Loaded load(CatalogContent catalog) throws SQLException {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try {
        Loaded loaded = load(connection, catalog);
        connection.commit();
        return loaded;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private static Loaded load(Connection connection, CatalogContent catalog) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(CatalogSql.ONE_LOADER_AT_A_TIME);
    }
    stage(connection, catalog);
    refuseTaken(connection);
    int rows = execute(connection, CatalogSql.DELETE_LINES);
    Array leftWorkouts = ids(connection, CatalogSql.LEFT_WORKOUTS);
    Array leftExercises = ids(connection, CatalogSql.LEFT_EXERCISES);
    rows += execute(connection, CatalogSql.DELETE_LEFT_WORKOUTS, leftWorkouts);
    rows += execute(connection, CatalogSql.DELETE_LEFT_EXERCISES, leftExercises);
    rows += execute(connection, CatalogSql.RETIRE_LEFT_EXERCISES, leftExercises);
    for (String upsert : CatalogSql.UPSERTS) {
      rows += execute(connection, upsert);
    }
    return new Loaded(rows, texts(connection, CatalogSql.KEPT, leftExercises, leftWorkouts));
  }

  private static void stage(Connection connection, CatalogContent catalog) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(CatalogSql.STAGE_TABLES);
    }
    fill(connection, CatalogSql.STAGE_EXERCISES, catalog.exercises());
    fill(connection, CatalogSql.STAGE_WORKOUTS, catalog.workouts());
    execute(connection, CatalogSql.STAGE_MUSCLES);
    execute(connection, CatalogSql.STAGE_LINES);
  }

  private static void fill(Connection connection, String sql, List<?> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, JSON.writeValueAsString(rows));
      statement.executeUpdate();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void refuseTaken(Connection connection) throws SQLException {
    List<String> taken = texts(connection, CatalogSql.TAKEN);
    if (!taken.isEmpty()) {
      throw new InvalidCatalog(taken);
    }
  }

  private static Array ids(Connection connection, String query) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return connection.createArrayOf("bigint", ids.toArray());
  }

  private static List<String> texts(Connection connection, String query, Array... parameters)
      throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement statement = prepare(connection, query, parameters);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return List.copyOf(texts);
  }

  private static int execute(Connection connection, String sql, Array... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Array... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setArray(i + 1, parameters[i]);
    }
    return statement;
  }
}
