package app.gravl.local.bench;

import app.gravl.api.consistency.InsightFeed;
import app.gravl.api.consistency.InsightNotification;
import app.gravl.local.CliFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Counts the users whose insights of a version are committed, by what the sink notifies with each
 * commit: asking the table again and again would cost half a processor.
 */
final class CommittedInsights implements AutoCloseable {

  private static final String DONE =
      """
      select count(*) from workout_recommendations where version >= ?
      """;

  private final Connection connection;
  private final long version;
  private final BitSet done = new BitSet();

  private CommittedInsights(Connection connection, long version) {
    this.connection = connection;
    this.version = version;
  }

  /** From here on. */
  static CommittedInsights from(DataSource database, long version) throws SQLException {
    Connection connection = database.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + InsightFeed.CHANNEL);
    }
    return new CommittedInsights(connection, version);
  }

  int users() {
    return done.cardinality();
  }

  /** Waits for more of them, so many milliseconds at the most. */
  void await(int millis) throws SQLException {
    PGNotification[] notifications = connection.unwrap(PGConnection.class).getNotifications(millis);
    if (notifications == null) {
      return;
    }
    for (PGNotification notification : notifications) {
      InsightNotification.parse(
          notification.getParameter(),
          (user, included) -> {
            if (included >= version) {
              done.set(Math.toIntExact(user));
            }
          });
    }
  }

  /**
   * @throws CliFailure where the table does not hold what was notified
   */
  void check() throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(DONE)) {
      select.setLong(1, version);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        if (row.getInt(1) != users()) {
          throw new CliFailure(
              String.format(
                  "%,d users were notified, but %,d are in the table", users(), row.getInt(1)));
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
