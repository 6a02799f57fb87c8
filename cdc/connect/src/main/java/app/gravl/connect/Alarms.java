package app.gravl.connect;

import app.gravl.schema.AlarmKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an operator, with the latest message of each kind and how often it was raised. */
final class Alarms {

  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
  private static final int MESSAGE_LENGTH = 2_000;

  private static final String RAISE =
      """
      insert into stream_alarms as a (kind, message) values (?, ?)
      on conflict (kind) do update
        set message = excluded.message, count = a.count + 1, last_at = now()
      """;

  private final DataSource database;

  Alarms(DataSource database) {
    this.database = database;
  }

  /** Where Postgres does not take it, it stands in the log only. */
  void raise(AlarmKind kind, String message) {
    LOG.error("{}: {}", kind.text(), message);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(RAISE)) {
      statement.setString(1, kind.text());
      statement.setString(2, message.substring(0, Math.min(message.length(), MESSAGE_LENGTH)));
      statement.executeUpdate();
    } catch (SQLException e) {
      LOG.warn("The alarm could not be stored: {}", e.getMessage());
    }
  }
}
