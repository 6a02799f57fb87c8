package app.gravl.jobs.sink;

import app.gravl.schema.DatabaseSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writer's one connection, opened when needed and thrown away after any error. */
final class InsightConnection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(InsightConnection.class);
  private static final int TIMEOUT_SECONDS = 30;

  /**
   * A batch finds its few rows by their key, whatever the planner believes of the table's size;
   * told nothing, it reads the whole table for each batch until the first analyze. Told that the
   * table is empty, it would keep a copy of all of it (materialize) and go through that for each
   * row.
   */
  private static final String PLANS =
      "-c enable_hashjoin=off -c enable_mergejoin=off -c enable_seqscan=off"
          + " -c enable_material=off -c plan_cache_mode=force_generic_plan";

  private final PGSimpleDataSource dataSource;
  private final boolean announces;
  private @Nullable Connection connection;

  /**
   * @param announces whether readers are told of what is written
   */
  InsightConnection(DatabaseSettings database, boolean announces) {
    this.announces = announces;
    dataSource = database.dataSource("gravl-insight-sink");
    dataSource.setConnectTimeout(TIMEOUT_SECONDS);
    // A write that hangs for ever would stop the stream without a word.
    dataSource.setSocketTimeout(2 * TIMEOUT_SECONDS);
    dataSource.setPrepareThreshold(1);
    dataSource.setTcpKeepAlive(true);
    dataSource.setOptions(PLANS);
  }

  /** Writes the batch in one transaction, or nothing of it. */
  InsightWriter.Outcome write(List<InsightRows> batch) throws SQLException {
    return with(open -> InsightWriter.write(open, batch, announces));
  }

  /**
   * Does nothing where the tables take insights of this user, if their values are right.
   *
   * @throws SQLException where they would refuse anybody's
   */
  void probe(long userId) throws SQLException {
    run(open -> InsightWriter.probe(open, userId));
  }

  /** The latest instant of evaluation that is taken now, in epoch milliseconds. */
  long latestEvaluation() throws SQLException {
    return with(
        open -> {
          long latest = InsightWriter.latest(open);
          open.commit();
          return latest;
        });
  }

  void writeHeartbeats(List<Heartbeat> heartbeats) throws SQLException {
    run(open -> SignalWriter.writeHeartbeats(open, heartbeats));
  }

  void writeAlarms(List<AlarmCount> alarms) throws SQLException {
    run(open -> SignalWriter.writeAlarms(open, alarms));
  }

  @FunctionalInterface
  private interface Action {
    void on(Connection open) throws SQLException;
  }

  private void run(Action action) throws SQLException {
    with(
        open -> {
          action.on(open);
          return open;
        });
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(Connection open) throws SQLException;
  }

  private <T> T with(Work<T> work) throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = dataSource.getConnection();
      open.setAutoCommit(false);
      connection = open;
    }
    try {
      return work.on(open);
    } catch (SQLException e) {
      // Settings of roles and databases, as read-only, reach new connections only.
      close();
      throw e;
    }
  }

  @Override
  public void close() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        LOG.debug("closing a broken connection", e);
      }
    }
  }
}
