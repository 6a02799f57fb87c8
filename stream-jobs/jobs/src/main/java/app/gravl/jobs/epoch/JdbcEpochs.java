package app.gravl.jobs.epoch;

import app.gravl.schema.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Epochs in Postgres, where whoever runs the connector looks for them. */
public final class JdbcEpochs implements Epochs {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(JdbcEpochs.class);

  private static final String BEGIN =
      """
      select begin_epoch(?, ?)
      """;

  private final String url;
  private final String user;
  private final String password;

  public JdbcEpochs(DatabaseSettings database) {
    this.url = database.url();
    this.user = database.user();
    this.password = database.password();
  }

  @Override
  public long begin(long known, String reason) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        PreparedStatement statement = connection.prepareStatement(BEGIN)) {
      statement.setLong(1, known);
      statement.setString(2, reason);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        long epoch = rows.getLong(1);
        LOG.error("Epoch {} is not complete: {}. In force now: epoch {}", known, reason, epoch);
        return epoch;
      }
    }
  }
}
