package app.gravl.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** One statement through JDBC and nothing else, as fast as it goes. */
final class BareReads {

  /** As many connections as the api has by default. */
  private static final int CONNECTIONS = 8;

  /** Sets the parameters for a user. */
  @FunctionalInterface
  interface Parameters {
    void set(PreparedStatement statement, long userId) throws SQLException;
  }

  private BareReads() {}

  /**
   * Reads of one user after the other, on all connections together; the time before it warms up.
   */
  static double perSecond(
      DataSource database, String sql, Parameters parameters, List<Long> users, Duration time)
      throws Exception {
    run(database, sql, parameters, users, time);
    return run(database, sql, parameters, users, time) / (time.toNanos() / 1e9);
  }

  private static long run(
      DataSource database, String sql, Parameters parameters, List<Long> users, Duration time)
      throws Exception {
    long end = System.nanoTime() + time.toNanos();
    ExecutorService executor = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Callable<Long>> readers = new ArrayList<>();
      for (int reader = 0; reader < CONNECTIONS; reader++) {
        int first = reader;
        readers.add(
            () -> {
              try (Connection connection = database.getConnection();
                  PreparedStatement statement = connection.prepareStatement(sql)) {
                long reads = 0;
                for (int n = first; System.nanoTime() < end; n++) {
                  parameters.set(statement, users.get(n % users.size()));
                  read(statement);
                  reads++;
                }
                return reads;
              }
            });
      }
      long reads = 0;
      for (Future<Long> read : executor.invokeAll(readers)) {
        reads += read.get();
      }
      return reads;
    } finally {
      executor.shutdownNow();
    }
  }

  /** Every value of it, as text: what is made of it is the reader's. */
  private static void read(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          rows.getString(column);
        }
      }
    }
  }
}
