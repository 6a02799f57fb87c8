package app.gravl.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an operator must know of the source: in the log, and in the table stream_alarms, from which
 * {@code lag} shows it. One row a kind, with the latest message and how often it was raised.
 */
final class Alarms {

  /** Changes were lost, or another database stands where the stream came from. */
  static final String CHANGES_LOST = "changes lost";

  /** The task runs, yet nothing arrives in Kafka while heartbeats are due. */
  static final String SOURCE_SILENT = "source silent";

  /** The task failed and was started again. */
  static final String SOURCE_FAILED = "source failed";

  /** The slot can't be made before somebody's transaction ends. */
  static final String SLOT_WAITS = "slot waits";

  /** cdc_epoch was set below an epoch that the stream has seen. */
  static final String EPOCH_WENT_BACK = "epoch went back";

  /** Slot, connector or Kafka can't be asked. */
  static final String SOURCE_UNKNOWN = "source unknown";

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
  void raise(String kind, String message) {
    LOG.error("{}: {}", kind, message);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(RAISE)) {
      statement.setString(1, kind);
      statement.setString(2, message.substring(0, Math.min(message.length(), MESSAGE_LENGTH)));
      statement.executeUpdate();
    } catch (SQLException e) {
      LOG.warn("The alarm could not be stored: {}", e.getMessage());
    }
  }
}
