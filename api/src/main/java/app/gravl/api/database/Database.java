package app.gravl.api.database;

import app.gravl.schema.DatabaseSettings;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A small pool of connections, each of which gives up early: waiting for a connection, for a
 * statement and for the socket all have limits, so that a slow database gives quick answers.
 */
public final class Database implements AutoCloseable {

  /** What runs on one connection. */
  public interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  private static final int ATTEMPTS = 3;

  private final HikariDataSource pool;

  public Database(DatabaseSettings settings, PoolSettings limits, MeterRegistry meters) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("gravl-api");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(limits.size());
    config.setConnectionTimeout(limits.poolTimeoutMillis());
    config.setValidationTimeout(Math.max(250, limits.poolTimeoutMillis() / 2));
    // Started before the database is up, the process waits for it and says so by /health/ready.
    config.setInitializationFailTimeout(-1);
    config.setMetricRegistry(meters);
    config.addDataSourceProperty("ApplicationName", "gravl-api");
    config.addDataSourceProperty("connectTimeout", "2");
    config.addDataSourceProperty(
        "socketTimeout", Integer.toString(limits.statementTimeoutMillis() / 1000 + 3));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("prepareThreshold", "1");
    config.addDataSourceProperty(
        "options", "-c statement_timeout=" + limits.statementTimeoutMillis());
    this.pool = new HikariDataSource(config);
  }

  /** One statement in its own transaction: one round trip. */
  public <T> T read(Work<T> work) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return work.run(connection);
    }
  }

  /** All or nothing; run again where Postgres asks for it (deadlock, serialisation). */
  public <T> T write(Work<T> work) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = pool.getConnection()) {
        return inTransaction(connection, work);
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || e.getSQLState() == null || !e.getSQLState().startsWith("40")) {
          throw e;
        }
      }
    }
  }

  // Closing an uncommitted connection makes the pool roll it back.
  private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    TraceStamp.set(connection);
    T result = work.run(connection);
    connection.commit();
    return result;
  }

  /** Its connections, for work that spans several transactions. */
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
