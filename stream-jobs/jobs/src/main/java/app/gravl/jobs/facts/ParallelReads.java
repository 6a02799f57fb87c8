package app.gravl.jobs.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads ranges of users by several readers, each on a connection of its own. */
public final class ParallelReads {

  /** One reader, used by one thread. */
  @FunctionalInterface
  public interface Reader {
    void read(UserRange range) throws SQLException;
  }

  /** Makes a reader on a connection that reads the snapshot. */
  @FunctionalInterface
  public interface ReaderFactory {
    Reader open(Connection connection) throws SQLException;
  }

  private ParallelReads() {}

  /**
   * Returns when all ranges are read.
   *
   * @throws SQLException of the first reader that failed; the others stop at their next range
   */
  public static void run(
      Snapshot snapshot, List<UserRange> ranges, int readers, ReaderFactory factory)
      throws SQLException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(readers);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < Math.min(readers, ranges.size()); i++) {
        running.add(
            threads.submit(
                () -> {
                  readAll(snapshot, ranges, next, factory);
                  return null;
                }));
      }
      await(running);
    } finally {
      // Those that are left find no range.
      next.set(ranges.size());
      threads.shutdown();
    }
  }

  private static void readAll(
      Snapshot snapshot, List<UserRange> ranges, AtomicInteger next, ReaderFactory factory)
      throws SQLException {
    try (Connection connection = snapshot.join()) {
      Reader reader = factory.open(connection);
      for (int i = next.getAndIncrement(); i < ranges.size(); i = next.getAndIncrement()) {
        reader.read(ranges.get(i));
      }
    } finally {
      next.set(ranges.size());
    }
  }

  private static void await(List<Future<?>> running) throws SQLException, InterruptedException {
    for (Future<?> reader : running) {
      try {
        reader.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof SQLException cause) {
          throw cause;
        }
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
