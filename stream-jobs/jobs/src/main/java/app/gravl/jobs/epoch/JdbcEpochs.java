package app.gravl.jobs.epoch;

import app.gravl.jobs.changes.Shard;
import app.gravl.schema.DatabaseSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Epochs in Postgres, where whoever runs the connector looks for them. */
public final class JdbcEpochs implements Epochs {

  private static final long serialVersionUID = 1;

  /** A database that does not answer must not hold a subtask, and with it the checkpoints. */
  private static final int TIMEOUT_SECONDS = 5;

  private static final String BEGIN =
      """
      select begin_epoch(?, ?)
      """;

  private static final String IN_FORCE_OF_SHARD =
      """
      select coalesce(max(epoch), 0) from epochs_in_force where shard = ? and shards = ?
      """;

  private static final String IN_FORCE =
      """
      select coalesce(max(epoch), 0) from cdc_epoch
      """;

  private static final String ARRIVED =
      """
      select count(*) from stream_heartbeat where epoch = ?
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
  public long inForce() throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(IN_FORCE)) {
      return number(statement);
    }
  }

  /** Whether anything of an epoch has ever come the whole way. */
  public boolean hasArrived(long epoch) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(ARRIVED)) {
      statement.setLong(1, epoch);
      return number(statement) > 0;
    }
  }

  @Override
  public long inForce(Shard shard) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(IN_FORCE_OF_SHARD)) {
      statement.setInt(1, shard.number());
      statement.setInt(2, shard.of());
      return number(statement);
    }
  }

  @Override
  public long begin(long known, String reason) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(BEGIN)) {
      statement.setLong(1, known);
      statement.setString(2, reason);
      return number(statement);
    }
  }

  private Connection connect() throws SQLException {
    PGSimpleDataSource database =
        new DatabaseSettings(url, user, password).dataSource("gravl-epochs");
    database.setConnectTimeout(TIMEOUT_SECONDS);
    database.setSocketTimeout(TIMEOUT_SECONDS);
    return database.getConnection();
  }

  private static long number(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
