package app.gravl.jobs.reevaluation;

import app.gravl.schema.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.LongStream;

/** Pages of users from Postgres. A connection a page: pages are far apart, and rare. */
public final class JdbcUserPages implements UserPages {

  private static final long serialVersionUID = 1;

  private static final String PAGE =
      """
      select id from users where id > ? order by id limit ?
      """;

  private final String url;
  private final String user;
  private final String password;

  public JdbcUserPages(DatabaseSettings database) {
    this.url = database.url();
    this.user = database.user();
    this.password = database.password();
  }

  @Override
  public long[] next(long after, int limit) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        PreparedStatement statement = connection.prepareStatement(PAGE)) {
      statement.setLong(1, after);
      statement.setInt(2, limit);
      LongStream.Builder ids = LongStream.builder();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
      return ids.build().toArray();
    }
  }
}
