package app.gravl.local.bench;

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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Commits workouts by SQL, for one user after the other. */
final class WorkoutWriter implements AutoCloseable {

  /** Told of each commit, on the thread that makes it. */
  interface Observer {
    /** Right before COMMIT is sent: nobody has seen anything of it yet. */
    default void committing(Commit commit) {}

    /** It is acknowledged. */
    default void committed(Commit commit) {}
  }

  /**
   * @param user place among the users, from 0 on
   * @param version of the user's facts that it makes
   * @param at when COMMIT was sent, on the clock of {@link System#nanoTime}
   */
  record Commit(int user, long version, long at) {}

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

  private final List<Long> users;
  private final List<Long> exercises;
  private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(WRITERS);
  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

  WorkoutWriter(DataSource database, List<Long> users) throws SQLException {
    this.users = users;
    this.exercises = Exercises.used(database);
    for (int i = 0; i < WRITERS; i++) {
      Connection connection = database.getConnection();
      connection.setAutoCommit(false);
      connections.add(connection);
    }
  }

  /**
   * Returns when all are committed.
   *
   * @param rows sets to a commit
   * @return commits a second
   * @throws IOException where one failed
   */
  double run(Schedule schedule, int rows, Observer observer) throws IOException {
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    Phaser committed = new Phaser(1);
    long started = System.nanoTime();
    schedule.run(
        (n, planned) -> {
          committed.register();
          writers.execute(
              () -> {
                try {
                  commit(n, rows, observer);
                } catch (SQLException | InterruptedException e) {
                  failure.compareAndSet(null, e);
                } finally {
                  committed.arriveAndDeregister();
                }
              });
        });
    committed.arriveAndAwaitAdvance();
    double seconds = (System.nanoTime() - started) / 1e9;
    Exception failed = failure.get();
    if (failed != null) {
      throw new IOException("Could not write: " + failed.getMessage(), failed);
    }
    return schedule.count() / seconds;
  }

  private void commit(int n, int rows, Observer observer)
      throws SQLException, InterruptedException {
    int user = n % users.size();
    Connection connection = connections.take();
    try {
      long version = insert(connection, users.get(user), exercises.get(n % exercises.size()), rows);
      Commit commit = new Commit(user, version, System.nanoTime());
      observer.committing(commit);
      connection.commit();
      observer.committed(commit);
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
  public void close() throws SQLException {
    writers.shutdownNow();
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
