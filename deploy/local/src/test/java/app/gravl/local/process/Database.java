package app.gravl.local.process;

import app.gravl.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a test does in the database as its owner. */
public final class Database {

  private Database() {}

  /** The id of a new user. */
  public static long insertUser(PostgresServer postgres) throws SQLException {
    try (Connection connection = postgres.superuser("gravl").getConnection()) {
      return insertUser(connection);
    }
  }

  public static long insertUser(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "insert into users (time_zone) values ('Europe/Berlin') returning id")) {
      row.next();
      return row.getLong(1);
    }
  }
}
