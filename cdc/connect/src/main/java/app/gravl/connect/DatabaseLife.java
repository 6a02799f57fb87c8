package app.gravl.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What tells one history of the database from another: its server, its timeline, how far its WAL
 * goes, and a token that changes all the time. A copy of the files, or a backup, holds an older
 * token, however much was written to it since.
 */
final class DatabaseLife {

  /**
   * @param system identifier that initdb gave the server
   * @param timeline begun by each promotion of a standby, and by each recovery to a point in time
   * @param written the end of the WAL, in bytes
   * @param flushed up to where the WAL is on disk, so that a crash can't take it back
   */
  record Now(long system, String timeline, long written, long flushed, UUID token) {}

  private static final String SELECT =
      """
      select (select system_identifier from pg_control_system()) as system,
        left(pg_walfile_name(pg_current_wal_lsn()), 8) as timeline,
        pg_current_wal_lsn() - '0/0'::pg_lsn as written,
        pg_current_wal_flush_lsn() - '0/0'::pg_lsn as flushed,
        token
      from cdc_life
      """;

  private static final String REPLACE =
      """
      update cdc_life set token = ? where token = ?
      """;

  private final DataSource database;

  DatabaseLife(DataSource database) {
    this.database = database;
  }

  /**
   * @throws SQLException where it can't be asked; so too where the server is a standby
   */
  Now now() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SELECT);
        ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        throw new SQLException("The table cdc_life is empty: insert into cdc_life default values");
      }
      return new Now(
          rows.getLong("system"),
          rows.getString("timeline"),
          rows.getLong("written"),
          rows.getLong("flushed"),
          rows.getObject("token", UUID.class));
    }
  }

  /**
   * @throws SQLException also where it holds another token than {@code old}
   */
  void replaceToken(UUID old, UUID fresh) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(REPLACE)) {
      statement.setObject(1, fresh);
      statement.setObject(2, old);
      if (statement.executeUpdate() != 1) {
        throw new SQLException("cdc_life does not hold the token that was read just now");
      }
    }
  }
}
