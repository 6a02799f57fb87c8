package app.gravl.api.security;

import app.gravl.api.TestApi;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * All rows of all tables that have a user, as one hash for each table. Tables are asked of the
 * database, so a new one can't be forgotten.
 */
final class Footprint {

  private static final String TABLES =
      """
      select c.table_name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'public' and c.column_name = 'user_id' and t.table_type = 'BASE TABLE'
      """;

  private Footprint() {}

  /** Hash by table: what is of this user, and who the user is. */
  static Map<String, String> of(TestApi api, long user) {
    Map<String, String> hashes = new TreeMap<>();
    try (Connection connection = api.database().owner().getConnection();
        Statement tables = connection.createStatement();
        ResultSet names = tables.executeQuery(TABLES)) {
      while (names.next()) {
        hashes.put(names.getString(1), hash(connection, names.getString(1), "user_id", user));
      }
      hashes.put("users", hash(connection, "users", "id", user));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return hashes;
  }

  private static String hash(Connection connection, String table, String column, long user)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) || ' ' || md5(coalesce(string_agg(t::text, ',' order by t::text), ''))"
                    + " from %s t where %s = %d".formatted(table, column, user))) {
      row.next();
      return row.getString(1);
    }
  }
}
