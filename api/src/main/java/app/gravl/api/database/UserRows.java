package app.gravl.api.database;

import app.gravl.api.http.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a statement that left-joins from users: none at all means that the user is not there, one
 * without an id that there is nothing to list. So that is known without asking twice.
 */
public final class UserRows {

  private UserRows() {}

  /**
   * @throws Problem unknown-user where the statement finds no row
   */
  public static <T> T one(
      Connection connection, String sql, Sql.Row<T> reader, @Nullable Object... parameters)
      throws SQLException {
    T row = Sql.first(connection, sql, reader, parameters);
    if (row == null) {
      throw Problem.unknownUser();
    }
    return row;
  }

  public static <T> Optional<T> read(ResultSet row, Sql.Row<T> reader) throws SQLException {
    row.getLong("id");
    return row.wasNull() ? Optional.empty() : Optional.of(reader.read(row));
  }

  /**
   * @throws Problem unknown-user
   */
  public static <T> List<T> list(List<Optional<T>> rows) {
    if (rows.isEmpty()) {
      throw Problem.unknownUser();
    }
    return rows.stream().flatMap(Optional::stream).toList();
  }
}
