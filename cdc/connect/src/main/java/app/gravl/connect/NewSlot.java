package app.gravl.connect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * A replication slot just made, and the session that made it: as long as it is open, others can
 * read what stood in the database where the slot begins.
 *
 * @param lsn where it begins, as Postgres writes it
 * @param snapshot of what stood there
 */
record NewSlot(Connection session, String lsn, String snapshot) implements AutoCloseable {

  /** Since this version a slot can be kept on standbys. */
  private static final int FAILOVER_SINCE = 17;

  /**
   * Waits for every transaction that is open; ended from outside by {@link ReplicationSlot#drop()}.
   *
   * @param name a plain identifier
   */
  static NewSlot make(ConnectSettings settings, String name) throws SQLException {
    Connection session = connect(settings);
    try (Statement statement = session.createStatement()) {
      boolean failover = session.getMetaData().getDatabaseMajorVersion() >= FAILOVER_SINCE;
      // Replication commands are read in capitals only.
      try (ResultSet made =
          statement.executeQuery(
              "CREATE_REPLICATION_SLOT %s LOGICAL pgoutput (SNAPSHOT 'export'%s)"
                  .formatted(name, failover ? ", FAILOVER" : ""))) {
        made.next();
        return new NewSlot(
            session, made.getString("consistent_point"), made.getString("snapshot_name"));
      }
    } catch (SQLException e) {
      session.close();
      throw e;
    }
  }

  private static Connection connect(ConnectSettings settings) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", settings.database().user());
    properties.setProperty("password", settings.database().password());
    properties.setProperty("replication", "database");
    // Replication commands are no prepared statements.
    properties.setProperty("preferQueryMode", "simple");
    properties.setProperty("assumeMinServerVersion", "15");
    properties.setProperty("ApplicationName", "gravl-bootstrap");
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(settings.database().url(), properties);
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
