package app.gravl.api.ops;

import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.PGReplicationStream;

/**
 * Stands in for Debezium: holds the slot while it is open, as one that runs and delivers nothing.
 */
final class ChangeReader implements AutoCloseable {

  private final Connection connection;
  private final PGReplicationStream stream;

  ChangeReader(TestDatabase database, String slot) throws SQLException {
    Properties properties = new Properties();
    PGProperty.USER.set(properties, Roles.CDC.roleName());
    PGProperty.PASSWORD.set(properties, database.password());
    PGProperty.REPLICATION.set(properties, "database");
    PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "10");
    PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
    connection = DriverManager.getConnection(database.url(), properties);
    stream =
        connection
            .unwrap(PGConnection.class)
            .getReplicationAPI()
            .replicationStream()
            .logical()
            .withSlotName(slot)
            .withSlotOption("proto_version", 1)
            .withSlotOption("publication_names", "gravl")
            .start();
  }

  @Override
  public void close() throws SQLException {
    stream.close();
    connection.close();
  }
}
