package app.gravl.jobs.reevaluation;

import app.gravl.schema.DatabaseSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.LongStream;
import org.postgresql.ds.PGSimpleDataSource;

/** Asks Postgres. A connection a question: they are far apart, and rare. */
public final class JdbcUserPages implements UserPages {

  private static final long serialVersionUID = 2;

  private static final String PAGE =
      """
      select id from users where id > ? and id <= ? order by id limit ?
      """;

  private static final String COUNT =
      """
      select count(*) from users where id > ? and id <= ?
      """;

  // One that has not come yet is late too. The source beats every 2 s.
  private static final String DELAY =
      """
      select coalesce(
          max(extract(epoch from greatest(arrived_at - beat_at, now() - beat_at - interval '3 s'))) * 1000,
          0)::bigint
        from current_heartbeats
      """;

  /** The task that asks does nothing else, but takes part in checkpoints. */
  private static final int TIMEOUT_SECONDS = 10;

  private final String url;
  private final String user;
  private final String password;

  public JdbcUserPages(DatabaseSettings database) {
    this.url = database.url();
    this.user = database.user();
    this.password = database.password();
  }

  @Override
  public long[] next(long after, long upTo, int limit) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(PAGE)) {
      statement.setLong(1, after);
      statement.setLong(2, upTo);
      statement.setInt(3, limit);
      LongStream.Builder ids = LongStream.builder();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
      return ids.build().toArray();
    }
  }

  @Override
  public long count(long after, long upTo) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(COUNT)) {
      statement.setLong(1, after);
      statement.setLong(2, upTo);
      return only(statement);
    }
  }

  @Override
  public long delayMillis() throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(DELAY)) {
      return only(statement);
    }
  }

  private Connection connect() throws SQLException {
    PGSimpleDataSource database =
        new DatabaseSettings(url, user, password).dataSource("gravl-reevaluation");
    database.setConnectTimeout(TIMEOUT_SECONDS);
    database.setSocketTimeout(TIMEOUT_SECONDS);
    return database.getConnection();
  }

  private static long only(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
