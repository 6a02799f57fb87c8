package app.gravl.local.bench;

import app.gravl.api.consistency.ConsistencyToken;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Commits workouts by SQL and waits for each through the api. */
final class FreshnessProbe implements AutoCloseable {

  record Seen(Latencies latencies, double commitsPerSecond) {}

  private static final String INSERT =
      """
      insert into workout_logs (user_id, exercise_id, performed_at, set_number, reps, weight_kg, rpe)
        select ?, ?, now() - interval '150 s' * (? - n), n, 5 + n % 6, 40 + n % 8 * 5, 8
        from generate_series(1, ?) n
      """;

  // At the end of the transaction: nobody else can raise it before the commit.
  private static final String VERSION =
      """
      select write_version from user_versions where user_id = ?
      """;

  private static final int WRITERS = 8;
  private static final int READERS = 256;

  private final List<Long> users;
  private final List<String> tokens;
  private final List<Long> exercises;
  private final HttpLoad http;
  private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(WRITERS);
  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

  FreshnessProbe(Target target, List<Long> users) throws IOException, SQLException {
    this.users = users;
    this.tokens = users.stream().map(target::token).toList();
    this.exercises = Exercises.used(target.database());
    this.http = new HttpLoad(target.apiPort(), READERS);
    for (int i = 0; i < WRITERS; i++) {
      Connection connection = target.database().getConnection();
      connection.setAutoCommit(false);
      connections.add(connection);
    }
  }

  /**
   * @throws SQLException the first write that failed
   * @throws IOException a read that failed
   */
  Seen run(Schedule schedule, int rows) throws SQLException, IOException {
    Latencies latencies = new Latencies();
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    Phaser committed = new Phaser(1);
    long started = System.nanoTime();
    schedule.run(
        (n, planned) -> {
          committed.register();
          writers.execute(
              () -> {
                try {
                  commit(n, rows, latencies, failure);
                } catch (SQLException | InterruptedException e) {
                  failure.compareAndSet(null, e);
                } finally {
                  committed.arriveAndDeregister();
                }
              });
        });
    committed.arriveAndAwaitAdvance();
    double seconds = (System.nanoTime() - started) / 1e9;
    http.awaitAnswers();
    Exception failed = failure.get();
    if (failed != null) {
      throw new IOException("Could not measure: " + failed.getMessage(), failed);
    }
    return new Seen(latencies, schedule.count() / seconds);
  }

  private void commit(
      int n, int rows, Latencies latencies, AtomicReference<@Nullable Exception> failure)
      throws SQLException, InterruptedException {
    int user = n % users.size();
    Connection connection = connections.take();
    try {
      long version = insert(connection, users.get(user), exercises.get(n % exercises.size()), rows);
      long committing = System.nanoTime();
      connection.commit();
      http.send(
          HttpRequest.get(
              "/api/recommendations/smart-workout?wait=10000&after="
                  + new ConsistencyToken(version),
              tokens.get(user)),
          (status, received, body) -> {
            latencies.add(received - committing);
            if (status != 200) {
              failure.compareAndSet(null, new IOException(status + " " + body));
            }
          });
    } finally {
      connections.add(connection);
    }
  }

  private static long insert(Connection connection, long user, long exercise, int rows)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT);
        PreparedStatement select = connection.prepareStatement(VERSION)) {
      insert.setLong(1, user);
      insert.setLong(2, exercise);
      insert.setInt(3, rows);
      insert.setInt(4, rows);
      insert.executeUpdate();
      select.setLong(1, user);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    writers.shutdownNow();
    http.close();
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
