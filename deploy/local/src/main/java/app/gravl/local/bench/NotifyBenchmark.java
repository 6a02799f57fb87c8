package app.gravl.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * What a notification costs a commit. Postgres holds one lock of the whole server from a commit
 * that notifies until it is on disk, so such commits come one after the other, and none shares a
 * flush with another.
 */
public final class NotifyBenchmark implements Benchmark {

  /**
   * @param writers connections that commit as fast as they can
   * @param plainPerSecond commits of a small row
   * @param notifyingPerSecond the same, each with a notification
   */
  record Result(int writers, long plainPerSecond, long notifyingPerSecond, double ratio) {}

  private static final List<Integer> WRITERS = List.of(1, 2, 4, 8, 16, 32);
  private static final long NANOS = TimeUnit.SECONDS.toNanos(3);

  /** Nobody listens; not the stream's tables, so that nothing else is measured with it. */
  private static final String TABLE =
      """
      create table if not exists gravl_bench (id int primary key, n bigint not null default 0)
        with (fillfactor = 50)
      """;

  private final Conditions conditions;

  public NotifyBenchmark(Conditions conditions) {
    this.conditions = conditions;
  }

  @Override
  public List<Result> run(Progress progress) throws Exception {
    DataSource database = conditions.target().database();
    conditions.leftovers().add(() -> execute(database, "drop table if exists gravl_bench"));
    execute(database, TABLE);
    execute(
        database,
        "insert into gravl_bench (id) select generate_series(1, 32) on conflict do nothing");
    List<Result> results = new ArrayList<>();
    commits(database, 8, true);
    for (int writers : WRITERS) {
      progress.say(writers + " writers");
      long plain = commits(database, writers, false);
      long notifying = commits(database, writers, true);
      results.add(
          new Result(writers, plain, notifying, Math.round(100.0 * notifying / plain) / 100.0));
    }
    return results;
  }

  private static long commits(DataSource database, int writers, boolean notify) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    try {
      List<Callable<Long>> tasks = new ArrayList<>();
      for (int writer = 1; writer <= writers; writer++) {
        int id = writer;
        tasks.add(() -> commitsOf(database, id, notify));
      }
      long commits = 0;
      for (Future<Long> done : pool.invokeAll(tasks)) {
        commits += done.get();
      }
      return Math.round(commits / (NANOS / 1e9));
    } finally {
      pool.shutdownNow();
    }
  }

  private static long commitsOf(DataSource database, int id, boolean notify) throws SQLException {
    String notification = notify ? ", pg_notify('gravl_bench', n::text)" : "";
    String sql = "update gravl_bench set n = n + 1 where id = ? returning n" + notification;
    long commits = 0;
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setInt(1, id);
      for (long end = System.nanoTime() + NANOS; System.nanoTime() < end; commits++) {
        update.execute();
      }
    }
    return commits;
  }

  private static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
