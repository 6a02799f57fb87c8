package app.gravl.jobs.facts;

import app.gravl.schema.DatabaseSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One moment of the database. Other connections, in other processes too, read the same moment as
 * long as this is open.
 */
public final class Snapshot implements AutoCloseable {

  // The transaction's start: no row of the snapshot was missing long before it.
  private static final String EXPORT =
      """
      select pg_export_snapshot(), floor(extract(epoch from now()) * 1000)::bigint
      """;

  /** Beside a live system: one reader takes one processor, and compiles nothing. */
  private static final String PLANS = "-c max_parallel_workers_per_gather=0 -c jit=off";

  private final DatabaseSettings database;
  private final Connection connection;
  private final String id;
  private final long takenAt;

  private Snapshot(DatabaseSettings database, Connection connection, String id, long takenAt) {
    this.database = database;
    this.connection = connection;
    this.id = id;
    this.takenAt = takenAt;
  }

  public static Snapshot take(DatabaseSettings database) throws SQLException {
    Connection connection = connect(database);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(EXPORT)) {
      row.next();
      return new Snapshot(database, connection, row.getString(1), row.getLong(2));
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** What others join it by. */
  public String id() {
    return id;
  }

  /** Epoch milliseconds, by the clock of the database. */
  public long takenAt() {
    return takenAt;
  }

  /** For what one connection is enough for. */
  public Connection connection() {
    return connection;
  }

  /** Another connection that reads the same moment; whoever asks closes it. */
  public Connection join() throws SQLException {
    return join(database, id);
  }

  /**
   * @param id of a snapshot that is still open
   */
  public static Connection join(DatabaseSettings database, String id) throws SQLException {
    // The command takes no parameter.
    if (!id.matches("[0-9A-Fa-f-]+")) {
      throw new IllegalArgumentException("'" + id + "' is no id of a snapshot");
    }
    Connection connection = connect(database);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction snapshot '" + id + "'");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Connection connect(DatabaseSettings database) throws SQLException {
    PGSimpleDataSource dataSource = database.dataSource("gravl-facts");
    dataSource.setTcpKeepAlive(true);
    dataSource.setOptions(PLANS);
    Connection connection = dataSource.getConnection();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
