package app.gravl.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * The epoch in force: the number of the full snapshot that the stream's state stands on. Raising it
 * is all that anybody needs to do for a new snapshot; {@link Registration} follows it.
 */
final class EpochTable {

  private final DataSource database;

  EpochTable(DataSource database) {
    this.database = database;
  }

  /** Empty before the first start. */
  OptionalLong current() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement("select epoch from cdc_epoch");
        ResultSet rows = select.executeQuery()) {
      return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
    }
  }

  /**
   * Starts the epoch after {@code known} (0: none yet), unless somebody else did meanwhile.
   *
   * @return the epoch now in force
   */
  long startAfter(long known, String reason) throws SQLException {
    String first =
        """
        insert into cdc_epoch (epoch, reason) values (? + 1, left(?, 2000)) on conflict (id) do nothing
        """;
    String next =
        """
        select begin_epoch(?, ?)
        """;
    try (Connection connection = database.getConnection()) {
      execute(connection, first, known, reason);
      execute(connection, next, known, reason);
    }
    return current().orElseThrow();
  }

  /** Names the epoch that the stream has come to, where the table says less. */
  void raiseTo(long epoch, String reason) throws SQLException {
    String raise =
        """
        insert into cdc_epoch as e (epoch, reason) values (?, left(?, 2000))
        on conflict (id) do update set epoch = excluded.epoch, reason = excluded.reason
          where e.epoch < excluded.epoch
        """;
    try (Connection connection = database.getConnection()) {
      execute(connection, raise, epoch, reason);
    }
  }

  private static void execute(Connection connection, String sql, long epoch, String reason)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, epoch);
      statement.setString(2, reason);
      statement.execute();
    }
  }
}
