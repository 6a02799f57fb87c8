package app.gravl.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Held by the one process that reconciles the connector; all others only run their worker. It is an
 * advisory lock of a Postgres session, so it is free as soon as its holder is gone. The address
 * must be that of Postgres or of a pooler that keeps sessions.
 */
final class ReconcileLock implements AutoCloseable {

  /** Of this lock among the advisory locks of the database; means nothing. */
  private static final long KEY = 7_453_010_384_917_561_204L;

  private static final int ANSWER_SECONDS = 5;

  private final DataSource database;
  private @Nullable Connection session;

  ReconcileLock(DataSource database) {
    this.database = database;
  }

  /**
   * Whether this process has the lock, taking it where it is free.
   *
   * @throws SQLException where Postgres does not answer: then nobody knows
   */
  synchronized boolean held() throws SQLException {
    if (session != null && session.isValid(ANSWER_SECONDS)) {
      return true;
    }
    close();
    Connection candidate = database.getConnection();
    try {
      if (tryLock(candidate)) {
        session = candidate;
        return true;
      }
    } finally {
      if (session == null) {
        candidate.close();
      }
    }
    return false;
  }

  private static boolean tryLock(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      statement.setLong(1, KEY);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  @Override
  public synchronized void close() throws SQLException {
    Connection ended = session;
    session = null;
    if (ended != null) {
      ended.close();
    }
  }
}
